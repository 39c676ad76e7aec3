"""Factories for the rooms' models, all data invented; used inside the ``everything`` fixture."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import factory
from factory.django import DjangoModelFactory

from weg.city.models import District, Member, Organisation, Role
from weg.foundation.models import User
from weg.foundation.periods import period
from weg.housing.models import Density, Feature, Operation, Place, Room, Site, Unit
from weg.people.models import Household, Person

LONG_AGO = date(2015, 1, 1)


class UserFactory(DjangoModelFactory[User]):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"user{n}@example.org")
    name = factory.Sequence(lambda n: f"User {n}")
    language = "en"
    password = "!"


class OrganisationFactory(DjangoModelFactory[Organisation]):
    class Meta:
        model = Organisation

    name = factory.Sequence(lambda n: f"Organisation {n}")
    short = factory.Sequence(lambda n: f"O{n}")
    kind = Organisation.Kind.WELFARE


class MemberFactory(DjangoModelFactory[Member]):
    class Meta:
        model = Member

    user = factory.SubFactory(UserFactory)
    organisation = factory.SubFactory(OrganisationFactory)
    role = Role.PLACEMENT_OFFICER
    during = period(LONG_AGO)


class DistrictFactory(DjangoModelFactory[District]):
    class Meta:
        model = District

    number = factory.Sequence(lambda n: f"{n:04}")
    name = factory.Sequence(lambda n: f"District {n}")
    area_ha = Decimal(500)


class FeatureFactory(DjangoModelFactory[Feature]):
    class Meta:
        model = Feature
        django_get_or_create = ("code",)

    code = "step_free"
    name_de = factory.SelfAttribute("code")
    name_en = factory.SelfAttribute("code")


class SiteFactory(DjangoModelFactory[Site]):
    """An open site with a density standard of 7 m², run by ``operator`` when one is given."""

    class Meta:
        model = Site
        skip_postgeneration_save = True

    name = factory.Sequence(lambda n: f"Site {n}")
    district = factory.SubFactory(DistrictFactory)
    kind = Site.Kind.MODULAR
    during = period(LONG_AGO)

    @factory.post_generation
    def density(site: Site, create: bool, extracted: Decimal | None, **kwargs: object) -> None:  # noqa: N805
        Density.objects.create(
            site=site, during=period(LONG_AGO), square_metres=extracted or Decimal(7)
        )

    @factory.post_generation
    def operator(
        site: Site,  # noqa: N805
        create: bool,
        extracted: Organisation | None,
        **kwargs: object,
    ) -> None:
        if extracted:
            Operation.objects.create(site=site, organisation=extracted, during=period(LONG_AGO))


class UnitFactory(DjangoModelFactory[Unit]):
    class Meta:
        model = Unit

    site = factory.SubFactory(SiteFactory)
    name = factory.Sequence(lambda n: f"U{n}")


class RoomFactory(DjangoModelFactory[Room]):
    """A room of 14.5 m² with three places: two count at 7 m², three at 4.5 m²."""

    class Meta:
        model = Room
        skip_postgeneration_save = True

    unit = factory.SubFactory(UnitFactory)
    name = factory.Sequence(lambda n: f"R{n}")
    area = Decimal("14.5")
    during = period(LONG_AGO)

    @factory.post_generation
    def places(room: Room, create: bool, extracted: int | None, **kwargs: object) -> None:  # noqa: N805
        Place.objects.bulk_create(Place(room=room, number=n + 1) for n in range(extracted or 3))


class HouseholdFactory(DjangoModelFactory[Household]):
    class Meta:
        model = Household

    reference = factory.Sequence(lambda n: f"H-{n:06}")


class PersonFactory(DjangoModelFactory[Person]):
    class Meta:
        model = Person

    household = factory.SubFactory(HouseholdFactory)
    given_name = factory.Sequence(lambda n: f"Given{n}")
    surname = factory.Sequence(lambda n: f"Surname{n}")
    sex = Person.Sex.FEMALE
    date_of_birth = date(1990, 5, 17)
