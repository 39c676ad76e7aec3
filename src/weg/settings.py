"""Settings: everything a city changes comes from the environment; README has the table."""

from __future__ import annotations

import base64
import os
import secrets
from contextlib import suppress
from pathlib import Path

import django_stubs_ext
import environ
from csp.constants import NONCE, NONE, SELF
from django.utils.translation import gettext_lazy as _

from weg.foundation.database.address import database_settings
from weg.foundation.database.embedded import home

django_stubs_ext.monkeypatch()  # forms.ModelForm[Site] and the like exist at run time too

env = environ.Env()
HERE = Path(__file__).resolve().parent

DEBUG = env.bool("WEG_DEBUG", default=False)
WEG_HOME = home()


def _secret_key() -> str:
    """``SECRET_KEY``, or one made once for this machine and kept beside the embedded database."""
    if given := env.str("SECRET_KEY", default=""):
        return str(given)
    kept = WEG_HOME / "secret-key"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(secrets.token_urlsafe(50))
        kept.chmod(0o600)
    return kept.read_text()


SECRET_KEY = _secret_key()


def _sealing_keys() -> list[str]:
    """Keys for contents that are encrypted in the database; the first seals, each one opens.

    Never made by itself for a city's database: every machine needs the same, and backups of the
    database are to be without it. For the embedded one, made once beside the secret key.
    """
    if given := env.list("WEG_SEALING_KEYS", default=[]):
        return [str(key) for key in given]
    if file := env.str("WEG_SEALING_KEY_FILE", default=""):
        return Path(file).read_text().split()
    return [] if os.environ.get("DATABASE_URL") else [_own_key(WEG_HOME / "sealing-key")]


def _own_key(kept: Path) -> str:
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        fresh = kept.with_name(f"{kept.name}.{os.getpid()}")
        fresh.write_bytes(base64.urlsafe_b64encode(secrets.token_bytes(32)))
        fresh.chmod(0o600)
        with suppress(FileExistsError):  # another process was first: its key holds
            os.link(fresh, kept)
        fresh.unlink()
    return kept.read_text()


WEG_SEALING_KEYS = _sealing_keys()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["127.0.0.1", "localhost", "[::1]", "testserver"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])
BEHIND_TLS = env.bool("WEG_BEHIND_TLS", default=False)

CARE = [
    f"care.{room}"
    for room in ("presence", "houses", "counselling", "provision", "safety", "quality", "grants")
]
ROOMS = ["foundation", "city", "people", "housing", "arrivals", "placement", *CARE]
HELP = [
    f"volunteers.{room}" for room in ("circles", "training", "shifts", "matching", "coordination")
]
ROOMS += ["returns", "needs", *HELP]
INSTALLED_APPS = [
    *[f"weg.{room}" for room in ROOMS],
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.usersessions",
    "csp",
    "django_filters",
    "django_htmx",
    "django_tables2",
    "pghistory",
    "pgtrigger",
    "procrastinate.contrib.django",
    "rules.apps.AutodiscoverRulesConfig",
    "template_partials",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "weg.foundation.access.expired.SignInFirst",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "weg.foundation.access.requests.ActorMiddleware",
]

#: The city's own pages that the law asks for; each page of ours links to those that are named.
WEG_LEGAL = {
    "imprint": env.str("WEG_IMPRINT_URL", default=""),
    "privacy": env.str("WEG_PRIVACY_URL", default=""),
    "accessibility": env.str("WEG_ACCESSIBILITY_URL", default=""),
}

ROOT_URLCONF = "weg.urls"
WSGI_APPLICATION = "weg.wsgi.application"
FORM_RENDERER = "weg.foundation.components.forms.KernFormRenderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "weg.navigation.context",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "template_partials.templatetags.partials",
                "weg.foundation.templatetags.components",
                "weg.foundation.templatetags.kept",
            ],
        },
    }
]

TIME_ZONE = env.str("TIME_ZONE", default="Europe/Berlin")
DATABASES = {"default": database_settings(TIME_ZONE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTH_USER_MODEL = "foundation.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]

# Who acts, and at which sites: the rooms below the foundation say so.
WEG_FIND_ACTOR = "weg.housing.queries.reach.find_actor"
WEG_SITES_OF = "weg.housing.queries.reach.site_ids"
# Paths whose views write on GET because a protocol wants it (signing in with OpenID Connect).
WEG_UNFRAMED = ("/account/",)

# Addresses whose forms are sealed while they are kept because the session ended.
WEG_SEALED_FORMS = ("/returns/",)

LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "today"
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_ADAPTER = "weg.foundation.signin.ClosedDoor"
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_SESSION_REMEMBER = True
# Volunteers sign in by a code mailed to them; the form sends none to anybody else.
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 15 * 60
ACCOUNT_FORMS = {"request_login_code": "weg.volunteers.circles.signin.CodeForm"}
# How many proxies of one's own stand before Weg: rate limits count the address before them.
ALLAUTH_TRUSTED_PROXY_COUNT = env.int("WEG_PROXIES", default=1 if BEHIND_TLS else 0)
CSRF_FAILURE_VIEW = "weg.foundation.access.expired.csrf_failed"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_ADAPTER = "weg.foundation.signin.SecondFactor"
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = DEBUG or not BEHIND_TLS
SOCIALACCOUNT_ADAPTER = "weg.foundation.signin.CitySignOn"
SOCIALACCOUNT_LOGIN_ON_GET = True  # the policy lets no form lead to another host
OIDC_TRUST_EMAIL = env.bool("OIDC_TRUST_EMAIL", default=False)
SOCIALACCOUNT_PROVIDERS = {}
if env.str("OIDC_SERVER_URL", default=""):
    SOCIALACCOUNT_PROVIDERS["openid_connect"] = {
        "APPS": [
            {
                "provider_id": "city",
                "name": env.str("OIDC_NAME", default="Stadt"),
                "client_id": env.str("OIDC_CLIENT_ID"),
                "secret": env.str("OIDC_CLIENT_SECRET"),
                "settings": {"server_url": env.str("OIDC_SERVER_URL")},
            }
        ]
    }

LANGUAGE_CODE = "de"
LANGUAGES = [
    ("de", _("German")),
    ("en", _("English")),
]
LOCALE_PATHS = [HERE / "locale"]
USE_TZ = True
USE_I18N = True
FORMAT_MODULE_PATH = ["weg.formats"]

STATIC_URL = "static/"
STATIC_ROOT = env.str("STATIC_ROOT", default=str(WEG_HOME / "static"))
Path(STATIC_ROOT).mkdir(parents=True, exist_ok=True)
MEDIA_ROOT = env.str("MEDIA_ROOT", default=str(WEG_HOME / "files"))
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
DATA_UPLOAD_MAX_MEMORY_SIZE = 20 * 1024 * 1024

# In the database, so that a limit counts the tries at all processes together.
CACHES = {
    "default": {
        "BACKEND": "weg.foundation.caching.SharedCache",
        "LOCATION": "foundation_cache",
        "OPTIONS": {"MAX_ENTRIES": 200_000},
    }
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
SESSION_COOKIE_AGE = 60 * 60 * 10
SESSION_ENGINE = "django.contrib.sessions.backends.db"
CSRF_USE_SESSIONS = False

SECURE_CONTENT_TYPE_NOSNIFF = True
# A page that says "no-referrer" sends its forms from the origin "null", which are then refused.
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="weg@localhost")

DJANGO_TABLES2_TEMPLATE = "foundation/table.html"
PGHISTORY_APPEND_ONLY = True
PROCRASTINATE_ON_APP_READY = "weg.foundation.jobs.ready"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": os.environ.get("WEG_LOG_LEVEL", "WARNING")},
}

SILENCED_SYSTEM_CHECKS = ["models.W042"]
