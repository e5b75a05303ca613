using GangguanBot.Office.Organisation;
using GangguanBot.Sop;

namespace GangguanBot.Tests.Office;

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
    [InlineData("\"code\": \"RSUD\"", "\"code\": \"DISDIK\"", "4 AgencyTwice DISDIK 3")]
    [InlineData("\"code\": \"KABID-TI\"", "\"code\": \"KADIS\"", "8 PostTwice KADIS 7")]
    [InlineData("2001", "1001", "15 PersonTwice 1001 12")]
    [InlineData("\"holds\": \"KABID-TI\"", "\"holds\": \"KADIS\"", "13 HolderTwice KADIS 12")]
    [InlineData("\"role\": \"Kabid\"", "\"role\": \"Kadis\"", "8 SecondKadis KABID-TI KADIS")]
    [InlineData("\"RSUD Kota\"", "\"\"", "4 AgencyIncomplete RSUD")]
    [InlineData("\"code\": \"RSUD\"", "\"code\": \" \"", "4 AgencyIncomplete")]
    [InlineData("\"Kantor Disdik\"", "\" \"", "3 SiteWithoutName DISDIK")]
    [InlineData("\"sites\": [", "\"sites\": [ null,", "3 SiteWithoutName DISDIK")]
    [InlineData("\"sites\": [", "\"sites\": [ { \"name\": \"Kantor Disdik\" },", "3 SiteTwice DISDIK Kantor Disdik")]
    [InlineData("\"Jl. Pajajaran 125\"", "\"Jl. Pajajaran 125\", \"probe\": \"-x 1; rm\"", "3 ProbeWrong DISDIK -x 1; rm")]
    [InlineData("\"Kepala Dinas\"", "\"\"", "7 PostIncomplete KADIS")]
    [InlineData("\"Kabid\", \"title\"", "\"Technician\", \"title\"", "8 PostRole KABID-TI Technician")]
    [InlineData(", \"reportsTo\": \"KADIS\"", "", "8 SuperiorMissing KABID-TI Kadis")]
    [InlineData("\"reportsTo\": \"KADIS\"", "\"reportsTo\": \"NOBODY\"", "8 SuperiorWrong KABID-TI NOBODY Kadis")]
    [InlineData("\"reportsTo\": \"KABID-TI\"", "\"reportsTo\": \"KADIS\"", "9 SuperiorWrong KASI-JAR KADIS Kabid")]
    [InlineData("\"title\": \"Kepala Dinas\"", "\"title\": \"Kepala Dinas\", \"reportsTo\": \"KABID-TI\"",
        "7 SuperiorWrong KADIS KABID-TI -")]
    [InlineData("2001", "0", "15 PersonNumber 0")]
    [InlineData("\"Budi\"", "\" \"", "15 PersonWithoutName 2001")]
    [InlineData("196712261986031002", "1,96712E+17", "12 NipRounded 1001 1,96712E+17")]
    [InlineData("\"holds\": \"KASI-JAR\"", "\"holds\": \"KASI-X\"", "14 UnknownPost 1003 KASI-X")]
    [InlineData(", \"role\": \"Admin\"", "", "17 NoPlace 9001")]
    [InlineData("\"role\": \"Admin\"", "\"role\": \"Kadis\"", "17 RoleOfPost 9001 Kadis")]
    [InlineData("\"agency\": \"DISDIK\"", "\"agency\": \"DINKES\"", "16 ReporterWithoutAgency 3001 DINKES")]
    [InlineData(", \"agency\": \"DISDIK\"", "", "16 ReporterWithoutAgency 3001 -")]
    [InlineData(", \"section\": \"KASI-JAR\"", "", "15 TechnicianWithoutSection 2001 -")]
    [InlineData("\"section\": \"KASI-JAR\"", "\"section\": \"KABID-TI\"", "15 TechnicianWithoutSection 2001 KABID-TI")]
    [InlineData("\"agencies\"", "\"agency\"", "2 UnknownField agency")]
    [InlineData("\"name\": \"Budi\"", "\"nama\": \"Budi\"", "15 UnknownField nama")]
    [InlineData(", \"title\": \"Kepala Dinas\"", "", "7 MissingField title")]
    [InlineData("\"role\": \"Admin\"", "\"role\": \"Boss\"", "17 WrongValue role")]
    [InlineData("\"critical\": true", "\"critical\": \"perhaps\"", "4 WrongValue critical")]
    [InlineData("\"people\": [", "\"people\": [ null,", "11 EmptyEntry people")]
    [InlineData("\"name\": \"Ani\"", "\"name\": \"Ani\"\n,, \"nip\": \"1\"", "17 Syntax 2")]
    public void Each_fault_is_named_with_its_line(string old, string now, string fault) =>
        Assert.Contains(fault,
            Assert.Throws<OrganisationException>(() => OrganisationFile.Parse(SampleOrganisation.With(old, now)))
            .Faults.Select(f => f.ToString()));

    [Fact]
    public void Who_refers_to_a_faulty_entry_is_not_blamed_for_it() => Assert.Equal(
        ["3 WrongValue critical"],
        Assert.Throws<OrganisationException>(() =>
            OrganisationFile.Parse(SampleOrganisation.With("\"short\": \"Disdik\"", "\"critical\": 7"))).Faults.Select(f => f.ToString()));

    [Fact]
    public void A_fault_is_said_in_the_readers_language()
    {
        var fault = new OrganisationFault(17, OrganisationFaultKind.NoPlace, ("id", 9001));
        var book = new GangguanBot.Languages.Phrasebook(TimeZoneInfo.Utc);
        Assert.Equal("baris 17: ID Telegram 9001 belum mempunyai jabatan (holds) atau peran (role)", fault.Say(book.For("id")));
        Assert.Equal("line 17: Telegram id 9001 has neither a post (holds) nor a role", fault.Say(book.For("en")));
    }

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
            ["2 SuperiorMissing KABID-TI Kadis", "2 SuperiorWrong KASI X Kabid", "3 PersonNumber -1", "3 PersonWithoutName -1",
                "3 ReporterWithoutAgency -1 -", "3 NoPlace 2"],
            fault.Faults.Select(f => f.ToString()));
        Assert.All(fault.Faults, f => Assert.Contains(f.ToString(), fault.Message, StringComparison.Ordinal));
    }
}
