"""What other programs call the parts of a contact, in English, Spanish, French and German.

These names are matched, never shown. The columns of Google, Outlook and LinkedIn are those of
their documented exports. `given_name` and `family_name` are joined where a file has no full name.
LinkedIn's "Connected On" is missing on purpose: accepting an invitation is no conversation.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

HEADERS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "name": (
            "name", "full name", "display name", "contact name", "contact", "person", "file as",
            "nombre completo", "nombre y apellidos", "contacto", "nom complet", "nom et prénom",
            "prénom et nom", "vollständiger name", "vor- und nachname", "kontakt", "anzeigename",
        ),
        "given_name": (
            "given name", "first name", "forename", "first", "nombre", "nombre de pila",
            "primer nombre", "prénom", "vorname",
        ),
        "family_name": (
            "family name", "last name", "surname", "last", "apellido", "apellidos",
            "primer apellido", "nom de famille", "nom", "nachname", "familienname", "zuname",
        ),
        "email": (
            "e-mail address", "email address", "email", "e-mail", "mail", "e-mail 1 - value",
            "e-mail 2 address", "e-mail 2 - value", "work email", "business email",
            "primary email", "email 1", "correo electrónico", "correo", "dirección de correo",
            "dirección de correo electrónico", "adresse e-mail", "adresse électronique",
            "courriel", "adresse mail", "e-mail-adresse", "mailadresse",
        ),
        "phone": (
            "phone", "phone number", "telephone", "tel", "mobile", "mobile phone",
            "business phone", "work phone", "primary phone", "phone 1 - value", "cell",
            "cell phone", "phone 2 - value", "home phone", "teléfono", "móvil", "celular",
            "teléfono móvil", "número de teléfono", "téléphone", "portable",
            "téléphone portable", "numéro de téléphone", "téléphone mobile", "telefon",
            "telefonnummer", "handy", "mobiltelefon", "rufnummer",
        ),
        "organisation": (
            "organisation", "organization", "company", "employer", "company name",
            "organization name", "organization 1 - name", "empresa", "organización", "compañía",
            "entreprise", "société", "employeur", "firma", "unternehmen", "arbeitgeber",
        ),
        "department": (
            "department", "team", "unit", "division", "organization department",
            "organization 1 - department", "departamento", "área", "equipo", "département",
            "service", "équipe", "abteilung", "bereich",
        ),
        "role": (
            "role", "job title", "position", "occupation", "organization title",
            "organization 1 - title", "title", "job", "cargo", "puesto", "rol",
            "puesto de trabajo", "fonction", "poste", "intitulé du poste", "titre", "rolle",
            "funktion", "berufsbezeichnung", "stellenbezeichnung", "beruf",
        ),
        "url": (
            "url", "linkedin", "linkedin url", "profile", "profile url", "web page", "website",
            "web", "website 1 - value", "homepage", "perfil", "página web", "sitio web",
            "profil", "site web", "page web", "webseite",
        ),
        "birthday": (
            "birthday", "birth date", "date of birth", "dob", "born", "cumpleaños",
            "fecha de nacimiento", "anniversaire", "date de naissance", "geburtstag",
            "geburtsdatum",
        ),
        "note": (
            "note", "notes", "comment", "comments", "remarks", "nota", "notas", "comentario",
            "comentarios", "remarque", "remarques", "commentaire", "commentaires", "notiz",
            "notizen", "bemerkung", "bemerkungen", "kommentar",
        ),
        "last_contact": (
            "last contact", "last contacted", "last talked", "last spoke", "last conversation",
            "último contacto", "dernier contact", "letzter kontakt", "zuletzt kontaktiert",
        ),
        "next_date": (
            "next date", "next contact", "next", "follow-up", "follow-up date",
            "próximo contacto", "próxima fecha", "prochain contact", "prochaine date",
            "nächster kontakt", "nächster termin",
        ),
        "tier": (
            "tier", "how often", "rhythm", "frequency", "cadence", "frecuencia", "fréquence",
            "häufigkeit", "rhythmus",
        ),
        "touch": ("touch", "preferred way to keep in touch", "way to keep in touch"),
        "kind": ("kind", "kind of person", "tipo de persona", "type de personne"),
        "influence": ("influence", "influencia", "einfluss"),
        "closeness": ("closeness", "cercanía", "proximité", "nähe"),
        "relevance": ("relevance", "relevancia", "pertinence", "relevanz"),
        "paused": ("paused", "en pausa", "en pause", "pausiert"),
        "snoozed_until": ("snoozed until", "not before", "later", "later until"),
        "other_emails": ("other e-mails", "more e-mails", "further e-mails"),
        "other_phones": ("other phones", "more phones", "further phones"),
        "address": (
            "postal address", "address 1 - formatted", "dirección", "dirección postal",
            "adresse", "adresse postale", "anschrift", "postanschrift",
        ),
        "categories": ("category", "tags", "categorías", "catégories", "kategorien"),
        "card_lines": (),
    }
)  # fmt: skip

_MAX_LENGTH = 100  # a longer text is no header, and is not worth the look
_SEPARATORS = re.compile(r"[\W_]+")


def header_key(text: str) -> str:
    """Return `text` without case, accents or punctuation, as headers are compared."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(mark for mark in plain if not unicodedata.combining(mark))
    return _SEPARATORS.sub(" ", letters).strip()


def field_named(header: str) -> tuple[str, int] | None:
    """Return the field a column holds, and how far down its list of names; None for no field."""
    return _FIELDS.get(header_key(header)) if len(header) <= _MAX_LENGTH else None


_FIELDS: Mapping[str, tuple[str, int]] = MappingProxyType(
    {
        header_key(name): (field, rank)
        for field, names in HEADERS.items()
        for rank, name in enumerate((field, *names))
    }
)
