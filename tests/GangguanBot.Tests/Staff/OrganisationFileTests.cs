using GangguanBot.Sop;
using GangguanBot.Staff;

namespace GangguanBot.Tests.Staff;

public sealed class OrganisationFileTests
{
    [Fact]
    public void The_form_of_the_outside_contract_is_read()
    {
        var file = OrganisationFile.Parse(SampleOrganisation.Json);
        Assert.Equal((2, 3, 6), (file.Agencies.Count, file.Posts.Count, file.People.Count));
        Assert.Equal((Role.Kabid, "KADIS"), (file.Posts[1].Role, file.Posts[1].ReportsTo));
    }

    [Fact]
    public void Comments_and_trailing_commas_do_no_harm() =>
        Assert.Empty(OrganisationFile.Parse("""{ /* still empty */ "agencies": [], "posts": [], "people": [], } // end""").People);

    [Theory]
    [InlineData("\"code\": \"RSUD\"", "\"code\": \"DISDIK\"", "agency DISDIK stands twice")]
    [InlineData("\"code\": \"KABID-TI\"", "\"code\": \"KADIS\"", "post KADIS stands twice")]
    [InlineData("2001", "1001", "person 1001 stands twice")]
    [InlineData("\"holds\": \"KABID-TI\"", "\"holds\": \"KADIS\"", "holder of post KADIS stands twice")]
    [InlineData("\"role\": \"Kabid\"", "\"role\": \"Kadis\"", "more than one post is Kadis: every report goes to the one")]
    [InlineData("\"RSUD Kota\"", "\"\"", "agency RSUD: code or name is missing")]
    [InlineData("\"code\": \"RSUD\"", "\"code\": \" \"", "agency  : code or name is missing")]
    [InlineData("\"Kepala Dinas\"", "\"\"", "post KADIS: code or title is missing")]
    [InlineData("\"Kabid\", \"title\"", "\"Technician\", \"title\"", "post KABID-TI: a post is Kadis, Kabid or Kasi, not Technician")]
    [InlineData(", \"reportsTo\": \"KADIS\"", "", "post KABID-TI: reportsTo is missing")]
    [InlineData("\"reportsTo\": \"KADIS\"", "\"reportsTo\": \"NOBODY\"", "post KABID-TI: reportsTo NOBODY is no Kadis")]
    [InlineData("\"reportsTo\": \"KABID-TI\"", "\"reportsTo\": \"KADIS\"", "post KASI-JAR: reportsTo KADIS is no Kabid")]
    [InlineData("\"title\": \"Kepala Dinas\"", "\"title\": \"Kepala Dinas\", \"reportsTo\": \"KABID-TI\"", "post KADIS: reportsTo KABID-TI is no post above the Kadis")]
    [InlineData("2001", "0", "person 0: telegramId is a positive number")]
    [InlineData("\"Budi\"", "\" \"", "person 2001: name is missing")]
    [InlineData("\"holds\": \"KASI-JAR\"", "\"holds\": \"KASI-X\"", "person 1003: holds KASI-X, which is no post of this file")]
    [InlineData(", \"role\": \"Admin\"", "", "person 9001: neither holds nor role")]
    [InlineData("\"role\": \"Admin\"", "\"role\": \"Kadis\"", "person 9001: Kadis comes from a post (holds), not from role")]
    [InlineData("\"agency\": \"DISDIK\"", "\"agency\": \"DINKES\"", "person 3001: a reporter needs an agency of this file")]
    [InlineData(", \"agency\": \"DISDIK\"", "", "person 3001: a reporter needs an agency of this file")]
    [InlineData(", \"section\": \"KASI-JAR\"", "", "person 2001: a technician needs a section, the code of a Kasi post")]
    [InlineData("\"section\": \"KASI-JAR\"", "\"section\": \"KABID-TI\"", "person 2001: a technician needs a section, the code of a Kasi post")]
    public void Each_fault_is_named(string old, string now, string fault) =>
        Assert.Contains(fault, Assert.Throws<OrganisationException>(() => OrganisationFile.Parse(SampleOrganisation.With(old, now))).Faults);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("""{ "people": null }""")]
    [InlineData("""{ "people": [ null ] }""")]
    [InlineData("""{ "posts": [ null ] }""")]
    [InlineData("""{ "agencies": [ null ] }""")]
    [InlineData("""{ "people": [ { "telegramId": "1001", "name": "A", "role": "Admin", "age": 3 } ] }""")]
    [InlineData("""{ "persons": [] }""")] // unknown property
    [InlineData("""{ "people": [ { "name": "Budi" } ] }""")] // telegramId is missing
    [InlineData("""{ "people": [ { "telegramId": 1, "name": null, "role": "Admin" } ] }""")]
    [InlineData("""{ "people": [ { "telegramId": 1, "name": "A", "role": "Boss" } ] }""")]
    [InlineData("""{ "people": [ { "telegramId": 1, "name": "A", "role": 6 } ] }""")] // a role has a name
    public void What_is_no_JSON_of_this_form_is_one_fault(string json) =>
        Assert.Single(Assert.Throws<OrganisationException>(() => OrganisationFile.Parse(json)).Faults);

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var fault = Assert.Throws<OrganisationException>(() => OrganisationFile.Parse("""
            {
              "posts": [ { "code": "KABID-TI", "role": "Kabid", "title": "Kepala Bidang" }, { "code": "KASI", "role": "Kasi", "title": "Kepala Seksi", "reportsTo": "X" } ],
              "people": [ { "telegramId": -1, "name": "", "role": "Reporter" }, { "telegramId": 2, "name": "Budi" } ]
            }
            """));
        Assert.Equal(
            [
                "post KABID-TI: reportsTo is missing",
                "post KASI: reportsTo X is no Kabid",
                "person -1: telegramId is a positive number",
                "person -1: name is missing",
                "person -1: a reporter needs an agency of this file",
                "person 2: neither holds nor role",
            ], fault.Faults);
        Assert.All(fault.Faults, f => Assert.Contains(f, fault.Message, StringComparison.Ordinal));
    }
}
