using System.Text;
using GangguanBot.Office;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Tests.Office;

/// <summary>Files of the office with the slips that people and spreadsheets make: each is read right or told with its line.</summary>
public sealed class FileAsPeopleSendItTests
{
    private const string Agencies = "code,name,short,critical,site,address,probe\n";
    private const string Good = "DISDIK,Dinas Pendidikan,Disdik,false,Kantor,Jl. Contoh 1,10.0.0.1\n";

    [Theory]
    [InlineData("A,Dinas A,A,,Kantor,\"Jl. 1,10.0.0.1\nB,Dinas B,B,,Kantor,Jl. 2,10.0.0.2\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,Jl. 1,10.0.0.1\n\"B,Dinas B,B,,Kantor,Jl. 2,10.0.0.2\nC,Dinas C,C,,Kantor,Jl. 3,\n", "3 QuoteOpen")]
    [InlineData("A,\"Dinas A,A,,Kantor,Jl. 1,\nB,Dinas B,B,,Kantor,\"Jl. 2\",\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,\"Jl. 1,\nB,Dinas B,B,,Kantor,\"Jl. 2,\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,\"Jl. \"Mawar\" 1\",\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,\"Jl. 1\"\",\nB,Dinas B,B,,Kantor,Jl. 2,\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,Jl. 1,\"", "2 QuoteOpen")]
    [InlineData("A, \"Dinas A\",A,,Kantor,Jl. 1,\n", "2 QuoteOpen")]
    [InlineData("A,Dinas A,A,,Kantor,\u00a0\"Jl. 1, lantai 2\",\n", "2 QuoteOpen")]
    public void A_quote_that_is_not_closed_is_told_with_its_line(string rows, string fault) =>
        Assert.Equal([fault], Faults(Agencies + rows));

    [Fact]
    public void A_heading_with_an_open_quote_is_told_too() => Assert.Equal(["1 QuoteOpen"], Faults("code,\"name\n" + Good));

    [Fact]
    public void A_quote_within_a_cell_is_a_mark_like_any_other() => Assert.Equal("Jl. \"Mawar\" 5, pipa 3\"",
        Site(Agencies + "A,Dinas A,A,,Kantor,\"Jl. \"\"Mawar\"\" 5, pipa 3\"\"\",\nB,Dinas B,B,,Kantor,pipa 3\" dua,\n").Address);

    [Theory]
    [InlineData("sep=;\r\ncode;name;short;critical;site;address;probe\r\nA;Dinas A;A;YA;Kantor;Jl. 1, lantai 2;10.0.0.1\r\n")]
    [InlineData("\uFEFFSEP=;\ncode;name;short;critical;site;address;probe\nA;Dinas A;A;YA;Kantor;Jl. 1, lantai 2;10.0.0.1\n")]
    [InlineData("\"sep=|\"\ncode|name|short|critical|site|address|probe\nA|Dinas A|A|YA|Kantor|Jl. 1, lantai 2|10.0.0.1")]
    [InlineData("sep=,\ncode,name,short,critical,site,address,probe\nA,Dinas A,A,YA,Kantor,\"Jl. 1, lantai 2\",10.0.0.1")]
    [InlineData("sep=\t\ncode\tname\tshort\tcritical\tsite\taddress\tprobe\nA\tDinas A\tA\tYA\tKantor\tJl. 1, lantai 2\t10.0.0.1")]
    [InlineData("sep=;;;\r\ncode;name;short;critical;site;address;probe\r\nA;Dinas A;A;YA;Kantor;Jl. 1, lantai 2;10.0.0.1\r\n")]
    [InlineData("code\tname\tshort\tcritical\tsite\taddress\tprobe\r\nA\tDinas A\tA\tYA\tKantor\t\"Jl. 1, lantai 2\"\t10.0.0.1\r\n")]
    public void What_a_spreadsheet_parts_cells_by_is_understood(string text)
    {
        Assert.Empty(Faults(text));
        Assert.Equal(("Kantor", "Jl. 1, lantai 2", "10.0.0.1"), (Site(text).Name, Site(text).Address, Site(text).Probe));
    }

    [Fact]
    public void Lines_are_counted_from_the_one_that_says_the_separator() =>
        Assert.Equal(["3 WrongValue critical"], Faults("sep=;\ncode;name;short;critical;site;address;probe\nA;Dinas A;A;perhaps;;;\n"));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Unicode_text_of_a_spreadsheet_is_read(string encoding)
    {
        var utf16 = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. utf16.Preamble, .. utf16.GetBytes((Agencies + Good).Replace(',', '\t'))];
        Assert.Equal("Jl. Contoh 1", Site(OrganisationText.Of(bytes)!).Address);
        Assert.Null(OrganisationText.Of([.. bytes, 0xD8]));
    }

    [Theory]
    [InlineData("disdik,Dinas Pendidikan,Disdik,false,Gudang,,\n", "3 CodeCase disdik DISDIK")]
    [InlineData("Disdik,Dinas Pendidikan,Disdik,false,Gudang,,\n", "3 CodeCase Disdik DISDIK")]
    [InlineData("DISDIK ,Dinas Pendidikan,Disdik,false,kantor,,\n", "3 SiteTwice DISDIK kantor")]
    [InlineData("DISDIK,,,,KANTOR,,\n", "3 SiteTwice DISDIK KANTOR")]
    [InlineData("DIS\u200bDIK,Dinas Lain,Disdik,false,Gudang,,\n", "3 AgencyDiffers DISDIK 2")]
    public void What_only_capitals_and_the_unseen_part_is_the_same(string row, string fault) =>
        Assert.Equal([fault], Faults(Agencies + Good + row));

    [Theory]
    [InlineData("\"Kadis\", \"role\": \"Kadis\", \"title\": \"x\"", "8 CodeCase Kadis KADIS")]
    [InlineData("\"kadis\", \"role\": \"Kabid\", \"title\": \"x\", \"reportsTo\": \"KADIS\"", "8 CodeCase kadis KADIS")]
    public void So_is_a_post(string post, string fault) => Assert.Contains(fault,
        Faults(SampleOrganisation.With("\"posts\": [", "\"posts\": [").Replace("{ \"code\": \"KABID-TI\"",
            $"{{ \"code\": {post} }}, {{ \"code\": \"KABID-TI\"", StringComparison.Ordinal)));

    [Theory]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas A","code":"A2"}]}""", "1 KeyTwice code")]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas A","Code":"A2"}]}""", "1 KeyTwice code")]
    [InlineData("{\"agencies\":[{\"code\":\"A1\",\n\"name\":\"Dinas A\",\n\"name\":\"Dinas A\"}]}", "3 KeyTwice name")]
    [InlineData("""{"agencies":[],"agencies":[]}""", "1 KeyTwice agencies")]
    [InlineData("{\"agencies\":[],\n\"Agencies\":[]}", "2 KeyTwice Agencies")]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas A","sites":[{"name":"x","probe":"10.0.0.1","probe":"10.0.0.2"}]}]}""",
        "1 KeyTwice probe")]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas A","sites":[],"sites":[{"name":"x"}]}]}""", "1 KeyTwice sites")]
    [InlineData("""{"people":[{"telegramId":1,"name":"A","role":"Admin","role":"Technician"}]}""", "1 KeyTwice role")]
    [InlineData("""{"network":[{"prefix":"10.0.0.1","name":"A","name":"B"}]}""", "1 KeyTwice name")]
    public void A_key_that_stands_twice_is_told_at_any_depth(string json, string fault) => Assert.Equal([fault], Faults(json));

    [Theory]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas \ud800"}]}""")]
    [InlineData("""{"agencies":[{"code":"A\udc00","name":"Dinas","critical":3}]}""")]
    [InlineData("""{"agencies":[{"co\ud800de":"A1","name":"Dinas"}]}""")]
    [InlineData("""{"agen\ud800cies":[]}""")]
    [InlineData("""{"agencies":[{"code":"A1","name":"Dinas","sites":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]""")]
    public void What_is_no_text_or_too_deep_is_a_fault_and_never_a_stop(string json) => Assert.Single(Faults(json));

    public static TheoryData<string, string> TooLong => new()
    {
        { $"A,{X(101)},A,,,,", "2 TooLong name A 101 100" },
        { $"A,Dinas A,{X(21)},,,,", "2 TooLong short A 21 20" },
        { $"{X(21)},Dinas A,A,,,,", $"2 TooLong code {X(21)} 21 20" },
        { $"A,Dinas A,A,,{X(61)},,", "2 TooLong site A 61 60" },
        { $"A,Dinas A,A,,Kantor,,\nA,,,,Gudang,{X(201)},", "3 TooLong address A 201 200" },
        { $"A,Dinas A,A,,Kantor,,{string.Join('.', Enumerable.Repeat(X(60), 5))}", "2 TooLong probe A 304 253" },
    };

    [Theory]
    [MemberData(nameof(TooLong))]
    public void Each_field_has_its_limit_and_its_fault_says_it(string row, string fault) => Assert.Contains(fault, Faults(Agencies + row));

    [Theory]
    [InlineData("agencies", "code", 20)]
    [InlineData("agencies", "name", 100)]
    [InlineData("agencies", "short", 20)]
    [InlineData("posts", "code", 20)]
    [InlineData("posts", "title", 100)]
    [InlineData("posts", "short", 30)]
    [InlineData("posts", "reportsTo", 20)]
    [InlineData("people", "name", 100)]
    [InlineData("people", "nip", 30)]
    [InlineData("people", "holds", 20)]
    [InlineData("people", "section", 20)]
    [InlineData("people", "agency", 20)]
    [InlineData("network", "name", 80)]
    public void So_has_each_field_of_JSON(string list, string field, int most)
    {
        Assert.Contains("TooLong", Kinds(most + 1));
        Assert.DoesNotContain("TooLong", Kinds(most));

        IEnumerable<string> Kinds(int length)
        {
            var entry = new System.Text.Json.Nodes.JsonObject
            {
                ["code"] = "A", ["name"] = "Nama", ["title"] = "Jabatan", ["role"] = "Kadis", ["telegramId"] = 1, ["prefix"] = "10.0.0.1",
            };
            string[] wanted = list switch
            {
                "agencies" => ["code", "name"],
                "posts" => ["code", "role", "title"],
                "people" => ["telegramId", "name"],
                _ => ["prefix", "name"],
            };
            foreach (var other in entry.Select(e => e.Key).Except(wanted).ToList()) entry.Remove(other);
            entry[field] = X(length);
            return Faults($$"""{"{{list}}":[{{entry.ToJsonString()}}]}""").Select(f => f.Split(' ')[1]);
        }
    }

    [Theory]
    [InlineData("district")]
    [InlineData("upstream")]
    public void So_have_the_facts_of_a_site(string field) => Assert.Equal([$"1 TooLong {field} A 61 60"],
        Faults($$"""{"agencies":[{"code":"A","name":"Dinas","sites":[{"name":"x","{{field}}":"{{X(61)}}"}]}]}"""));

    [Theory]
    [InlineData("Dinas\nContoh \u202eabc", "Dinas Contoh abc")]
    [InlineData("Dinas\r\n\r\nContoh", "Dinas Contoh")]
    [InlineData("  Dinas \u00a0 Contoh\u2028", "Dinas Contoh")]
    [InlineData("Dinas\tContoh\u0007", "Dinas Contoh")]
    [InlineData("\u2066Dinas\u2069 \u200fContoh\u200e", "Dinas Contoh")]
    [InlineData("Di\u200bnas\u00ad Con\u2060toh\ufeff", "Dinas Contoh")]
    [InlineData("Dinas \u3164 Contoh\U000E0041", "Dinas Contoh")]
    [InlineData("Dinas Ḥijāz № 5", "Dinas Ḥijāz № 5")]
    public void Names_are_one_line_of_what_can_be_seen(string name, string read)
    {
        var json = $$"""{"agencies":[{"code":"A","name":{{System.Text.Json.JsonSerializer.Serialize(name)}}}]}""";
        Assert.Equal(read, Assert.Single(OrganisationText.Read(json).File.Agencies).Name);
        Assert.Equal(read, Assert.Single(OrganisationText.Read($"{Agencies}A,\"{name}\",A,,,,\n").File.Agencies).Name);
    }

    [Theory]
    [InlineData("\u202e")]
    [InlineData("\u200b \u3164")]
    [InlineData("\n")]
    public void A_name_of_nothing_to_be_seen_is_none(string name) =>
        Assert.Contains("2 AgencyIncomplete A", Faults($"{Agencies}A,\"{name}\",A,,,,\n"));

    [Theory]
    [InlineData("10.0.0.1", true)]
    [InlineData("255.255.255.255", true)]
    [InlineData("2001:db8::1", true)]
    [InlineData("router", true)]
    [InlineData("router-1.disdik.go.id", true)]
    [InlineData("4.3.2.1.in-addr.arpa", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("::", false)]
    [InlineData("router-", false)]
    [InlineData("10.0.0.999", false)]
    [InlineData("300.1.1.1", false)]
    [InlineData("1.2.3", false)]
    [InlineData("1.2.3.4.5", false)]
    [InlineData("10", false)]
    [InlineData("010.0.0.1", false)]
    [InlineData("0x7f.1.1.1", false)]
    [InlineData("10.0.0.1/33", false)]
    [InlineData("10.0.0.0/24", false)]
    [InlineData("10.0.0.1:80", false)]
    [InlineData("[2001:db8::1]:80", false)]
    [InlineData("2001:db8::g", false)]
    [InlineData("::ffff:10.0.0.999", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("https://router.go.id/", false)]
    [InlineData("10.0.0.1 10.0.0.2", false)]
    [InlineData("10. 0.0.1", false)]
    [InlineData("10,0,0,1", false)]
    [InlineData("10.0.O.1", false)]
    [InlineData("10.0.0.l", false)]
    [InlineData("１０.0.0.1", false)]
    [InlineData("10..0.1", false)]
    [InlineData("-c 5", false)]
    [InlineData("a@b", false)]
    public void An_address_is_one_or_a_host_name(string probe, bool good)
    {
        Assert.Equal(good, TypedAddress.IsProbe(probe));
        Assert.Equal(good ? [] : [$"2 ProbeWrong A {probe}"], Faults($"{Agencies}A,Dinas A,A,,Kantor,,\"{probe}\"\n"));
    }

    [Theory]
    [InlineData("10.0.0.0/24", true)]
    [InlineData("10.0.0.1", true)]
    [InlineData("2001:db8::/32", true)]
    [InlineData("10.0.0.0/024", false)]
    [InlineData("10.0.0", false)]
    [InlineData("10", false)]
    [InlineData("10.0.0/24", false)]
    [InlineData("010.0.0.0/8", false)]
    [InlineData("10.0.0.1/24", false)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("10.0.0.999", false)]
    [InlineData("router.go.id", false)]
    public void A_prefix_is_one(string prefix, bool good) =>
        Assert.Equal(good ? [] : [$"1 PrefixWrong {prefix}"], Faults($$"""{"network":[{"prefix":"{{prefix}}","name":"Router"}]}"""));

    [Theory]
    [InlineData("10.0.0.1", "10.0.0.1/32")]
    [InlineData("2001:db8::/32", "2001:DB8::/32")]
    public void One_prefix_in_two_spellings_is_the_same(string one, string other) => Assert.Single(
        Faults($$"""{"network":[{"prefix":"{{one}}","name":"A"},{"prefix":"{{other}}","name":"B"}]}"""), f =>
            f.StartsWith("1 PrefixTwice", StringComparison.Ordinal));

    private static string X(int length) => new('x', length);

    private static IEnumerable<string> Faults(string text) =>
        OrganisationCheck.Faults(OrganisationText.Read(text), KnownOffice.Nothing).Select(f => f.ToString());

    private static OrganisationFile.SiteEntry Site(string text) => OrganisationText.Read(text).File.Agencies[0].Sites![0];
}
