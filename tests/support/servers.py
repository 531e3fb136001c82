"""Servers with the configuration that docs/hosting has for them."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from tests.support import browser as tools
from tests.support.hosts import free_port, media_types, running

CONFIGURATIONS = Path(__file__).parents[2] / "docs" / "hosting"

#: Serves a folder and yields its address.
type Serve = Callable[[Path], AbstractContextManager[str]]

_NGINX = """
{user}
daemon off;
pid {folder}/nginx.pid;
events {{}}
http {{
  include {types};
  default_type application/octet-stream;
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  include {folder}/playbook.conf;
}}
"""

#: What Debian's Apache loads by itself; headers is what the file asks for on top.
_APACHE_MODULES = (*("mpm_event", "authz_core", "mime", "dir", "filter", "deflate", "headers"),)
_APACHE = """
ServerRoot {folder}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
ServerName localhost
Listen 127.0.0.1:{port}
{modules}
TypesConfig /etc/mime.types
DocumentRoot {site}
<Directory {site}>
  AllowOverride All
  Require all granted
</Directory>
"""


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """Serve the folder with docs/hosting/nginx.conf."""
    ours = (CONFIGURATIONS / "nginx.conf").read_text("utf-8")
    user = "user root;" if os.geteuid() == 0 else ""
    port, path = free_port(), _path(tools.NGINX)
    with tempfile.TemporaryDirectory() as folder:
        ours = _changed(ours, r"listen 80;", f"listen 127.0.0.1:{port};")
        ours = _changed(ours, r"root /var/www/playbook;", f"root {site};")
        (Path(folder) / "playbook.conf").write_text(ours, "utf-8")
        file = Path(folder) / "nginx.conf"
        types = media_types(path)
        file.write_text(_NGINX.format(user=user, folder=folder, types=types), "utf-8")
        command = [path, "-p", folder, "-c", str(file), "-e", f"{folder}/error.log"]
        with running(command, port):
            yield f"http://localhost:{port}"


@contextmanager
def apache(site: Path) -> Iterator[str]:
    """Serve the folder with docs/hosting/apache.htaccess in it."""
    port, path = free_port(), _path(tools.APACHE)
    ours = (CONFIGURATIONS / "apache.htaccess").read_text("utf-8")
    (site / ".htaccess").write_text(ours, "utf-8")
    modules = "\n".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so"
        for name in _APACHE_MODULES
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "apache.conf"
        text = _APACHE.format(folder=folder, port=port, modules=modules, site=site)
        file.write_text(text, "utf-8")
        with running([path, "-X", "-f", str(file)], port):
            yield f"http://localhost:{port}"


@contextmanager
def caddy(site: Path) -> Iterator[str]:
    """Serve the folder with docs/hosting/Caddyfile."""
    port, path = free_port(), _path(tools.CADDY)
    ours = (CONFIGURATIONS / "Caddyfile").read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        ours = _changed(ours, r"playbook\.example\.org \{", f"http://localhost:{port} {{")
        ours = _changed(ours, r"root \* /var/www/playbook", f"root * {site}")
        file = Path(folder) / "Caddyfile"
        alone = f"{{\n\tadmin off\n\tauto_https off\n\tstorage file_system {folder}\n}}\n"
        file.write_text(alone + ours, "utf-8")
        command = [path, "run", "--config", str(file), "--adapter", "caddyfile"]
        with running(command, port):
            yield f"http://localhost:{port}"


SERVERS: tuple[Serve, ...] = (nginx, apache, caddy)


def _path(tool: tools.Tool) -> str:
    path = tool.find()
    assert path, tool.way_out
    return path


def _changed(text: str, pattern: str, new: str) -> str:
    """Return the configuration with one of its lines made ours; it must be there, once."""
    changed, count = re.subn(pattern, lambda _: new, text)
    assert count == 1, f"{pattern} stands in the file {count} times"
    return changed
