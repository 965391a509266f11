"""seed.py CONFIGURATION DATABASE PASSWORD: fills an empty Tryton with a company, two users and the opportunities that the
tests open. alice sees it in English, li in Chinese; record numbers count from 1 in the order below."""

import datetime
import sys
from decimal import Decimal

from proteus import Model, Wizard, config

configuration, database, password = sys.argv[1:4]
config.set_trytond("sqlite:///" + database, config_file=configuration)
Party, Employee, User = map(Model.get, ["party.party", "company.employee", "res.user"])


def party(name, *addresses):
    one = Party(name=name)
    for address in addresses:
        mechanism = one.contact_mechanisms.new(type="email")
        mechanism.value = address
    one.save()
    return one


def own_company():
    Currency, Rate = map(Model.get, ["currency.currency", "currency.currency.rate"])
    yuan = Currency(name="Yuan", symbol="¥", code="CNY", rounding=Decimal("0.01"))
    yuan.rates.append(Rate(date=datetime.date(2020, 1, 1), rate=Decimal(1)))
    yuan.save()
    wizard = Wizard("company.company.config")
    wizard.execute("company")
    wizard.form.party = party("Sales Test")
    wizard.form.currency = yuan
    wizard.execute("add")
    return Model.get("company.company").find([])[0]


def user(company, login, name, language):
    """A person who may do everything here, or the administrator, whom the database has already."""
    known = User.find([("login", "=", login)])
    person = known[0] if known else User(name=name, login=login, password=password, email=login + "@sales.test")
    if not known:
        person.groups.extend(Model.get("res.group").find([]))
    person.language = Model.get("ir.lang").find([("code", "=", language)])[0]
    employee = Employee(party=party(name), company=company)
    employee.save()
    person.companies.append(type(company)(company.id))
    person.company = company
    person.employees.append(Employee(employee.id))
    person.save()
    person.employee = Employee(employee.id)
    person.save()
    return employee


def opportunity(company, employee, who, description, amount, state):
    record = Model.get("sale.opportunity")(
        party=who,
        company=company,
        description=description,
        amount=Decimal(amount),
        employee=employee,
        contact=who.contact_mechanisms[0],
        address=who.addresses[0],
        start_date=datetime.date.today() - datetime.timedelta(days=9),
    )
    record.save()
    if state == "opportunity":
        record.click("opportunity")


def name_stages(names):
    """Debian's Tryton brings Chinese names of these that nobody has looked over, so it does not show them: an administrator
    who works in Chinese would write them as this does."""
    Translation = Model.get("ir.translation")
    for one in Translation.find([("name", "=", "sale.opportunity,state"), ("lang", "=", "zh_CN")]):
        if one.src in names:
            one.value, one.fuzzy = names[one.src], False
            one.save()


company = own_company()
user(company, "admin", "Ada Min", "en")
alice = user(company, "alice", "Alice Chen", "en")
user(company, "li", "李 丽", "zh_CN")
name_stages({"Lead": "线索", "Opportunity": "商机", "Converted": "已转报价", "Lost": "丢单", "Cancelled": "已取消"})
configured = config.get_config()
configured._context = User.get_preferences(True, configured.context)

acme = party("Acme Robotics", "jane.doe@acme-tryton.example", "carl.fischer@acme-tryton.example")
hongda = party("宏达科技", "wang.fang@hongda-tryton.example")
for who, description, amount, state in (
    (acme, "Acme: 50 seats, annual", "22500", "opportunity"),
    (hongda, "宏达科技 CRM 系统采购 80 账号", "39000", "opportunity"),
    (acme, "Acme: training days", "4800", "lead"),
    (hongda, "宏达科技 试用续签", "2500", "lead"),
):
    opportunity(company, alice, who, description, amount, state)
