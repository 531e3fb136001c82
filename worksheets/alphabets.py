"""The letters beyond A to Z of the languages of Europe and its neighbours, by the encodings of old.

A letter alone stands anywhere in a word; one with others behind it only before these, and `.` is
the end of the word: Spanish writes ñ before a vowel, Polish ń before anything else.
"""

from collections.abc import Mapping
from types import MappingProxyType

_LATIN = {
    "French": "à. â çaoue. é èbcdfglmnrstvz ê ë îtnl ïcdfklmnprstvz ô œ ù. û ü ÿ",
    "German": "ä ö ü ß é",
    "Spanish": "á é í ñaeioáéíóuú ó ú ü",
    "Catalan": "à è é í ïcdfklmnprstvz ò ó ú ü ç",
    "Portuguese": "á â ãoie.s ç é ê í ó ô õe ú",
    "Italian": "à. è. é. ì. ò. ù.",
    "Swedish": "ä å ö é",
    "Danish": "æ å ø é",
    "Icelandic": "á ð é í ó ú ý þ æ ö",
    "Dutch": "ë ïcdfklmnprstvz é è ö ü",
    "Polish": "ą ć.cknlmw ęcbdgkpstzżrjhś. ł ń.sckdzgtw ó śćclnmtkwpiraeóu. ź.drnmlck "
    "żaeyruobókndęą.",
    "Czech": "á č ď é ě í ň ó ř š ť ú ů ý ž",
    "Slovak": "á ä č ď é í ĺ ľ ň ó ô ŕbčhkmnptvz š ť ú ý ž",
    "Hungarian": "á é í ó ö őbcdfghjklmnprstvyz. ú ü űbcdfghjklmnprstvyz.",
    "Croatian": "č ć.aeijknou đ š ž",
    "Romanian": "ă â îmn ş ţ",
    "Turkish": "â ç ğ ı İ ö ş ü",
    "Estonian": "ä õ ö ü š ž é",
    "Latvian": "ā č ē ģ ī ķ ļ ņ š ū ž",
    "Lithuanian": "ą č ę ė į š ų ū ž",
}
_OTHERS = {
    "Russian": "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я",
    "Ukrainian": "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я",
    "Serbian": "а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
    "Greek": "α ά β γ δ ε έ ζ η ή θ ι ί ϊ ΐ κ λ μ ν ξ ο ό π ρ σ ς. τ υ ύ ϋ ΰ φ χ ψ ω ώ",
    "Hebrew": "א ב ג ד ה ו ז ח ט י כ ך. ל מ ם. נ ן. ס ע פ ף. צ ץ. ק ר ש ת",
    "Arabic": "ء آ أ ؤ إ ئ ا ب ة. ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى. ي",
    "Persian": "آ ا ب پ ت ث ج چ ح خ د ذ ر ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن و ه ی",
}
_WESTERN = "French German Spanish Catalan Portuguese Italian Swedish Danish Dutch"
_CENTRAL = "Polish Czech Slovak Hungarian Croatian Romanian German"
_SLAVIC = "Russian Ukrainian Serbian"


def _letters(text: str) -> Mapping[str, str]:
    return MappingProxyType({token[0]: token[1:] for token in text.split()})


#: Of each language, its letters and what may stand behind each; "" is anything.
ALPHABETS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {language: _letters(text) for language, text in (_LATIN | _OTHERS).items()}
)
#: An encoding, the languages that programs wrote in it, and how much its words have to be better
#: than those of a more usual one.
LANGUAGES: tuple[tuple[str, str, float], ...] = (
    ("cp1252", _WESTERN, 0),
    ("cp1252", f"{_WESTERN} Icelandic", 0.04),
    ("cp1250", _CENTRAL, 0.02),
    ("iso8859_2", _CENTRAL, 0.03),
    ("mac_roman", _WESTERN, 0.06),
    ("cp850", _WESTERN, 0.07),
    ("cp1254", "Turkish German French", 0.03),
    ("cp1257", "Estonian Latvian Lithuanian German", 0.04),
    ("cp852", _CENTRAL, 0.08),
    ("mac_latin2", _CENTRAL, 0.1),
    ("cp1251", _SLAVIC, 0),
    ("koi8_u", "Russian Ukrainian", 0.03),
    ("cp866", "Russian Ukrainian", 0.03),
    ("iso8859_5", _SLAVIC, 0.04),
    ("cp1253", "Greek", 0.01),
    ("iso8859_7", "Greek", 0.02),
    ("cp1255", "Hebrew", 0.01),
    ("cp1256", "Arabic Persian", 0.02),
)
