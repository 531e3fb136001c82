"""One visitor's whole way, and five people's six weeks."""

import pytest

pytest.register_assert_rewrite("tests.acceptance.agreement", "tests.acceptance.jobs")
