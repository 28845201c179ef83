"""Settings: one frozen object, passed in. Defaults give way to a file, the file to the environment."""

from datetime import date
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from inquest.errors import SettingsError

FILE = "inquest.toml"
MEBIBYTE = 2**20


class Settings(BaseSettings):
    """What a user may set.

    A file `inquest.toml` in the working folder holds lines such as `rule = "range"`; a variable
    such as `INQUEST_RULE` stands above it, an option of the command line above both.
    """

    model_config = SettingsConfigDict(
        frozen=True, env_prefix="INQUEST_", extra="forbid", toml_file=FILE
    )

    as_of: date | None = Field(default=None, description="count statements up to this day only")
    jobs: int = Field(default=1, ge=1, le=256, description="processes that read reports")
    max_bytes: int = Field(default=64 * MEBIBYTE, gt=0, description="largest report, in bytes")
    published: date | None = Field(
        default=None, description="date of the reports, whatever they tell"
    )
    rule: str = Field(default="range", description="rule that reconciles figures")
    strict: bool = Field(default=False, description="stop at the first report that cannot be read")
    vague: Literal["inquest", "acled"] = Field(
        default="inquest", description='whose numbers "dozens" and the like stand for'
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        del dotenv_settings, file_secret_settings
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls)


def list_settings() -> list[tuple[str, str, str]]:
    """Each setting: its name, its variable in the environment, what it means."""
    prefix = Settings.model_config["env_prefix"]
    return [
        (name, f"{prefix}{name}".upper(), field.description or "")
        for name, field in Settings.model_fields.items()
    ]


def load_settings(**options: Any) -> Settings:  # noqa: ANN401 - pydantic checks each value
    """The settings, with the options that are not None standing above file and environment.

    Raises:
        SettingsError: a value cannot be used, or the file is no TOML.

    """
    try:
        return Settings(**{name: value for name, value in options.items() if value is not None})
    except ValidationError as wrong:
        first = wrong.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        raise SettingsError(
            f"setting {name}",
            first["msg"],
            f"See {Path(FILE)}, the environment and the options of this command.",
        ) from wrong
    except ValueError as wrong:
        raise SettingsError(FILE, f"is not valid TOML ({wrong})", "Mend or remove it.") from wrong
