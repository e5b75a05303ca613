using System.Text;
using GangguanBot.Office.Organisation;

namespace GangguanBot.Tests.Office;

/// <summary>Tables as spreadsheets really write them.</summary>
public sealed class CsvTests
{
    private const string People = "telegramId,name,nip,holds,role,section,agency";

    [Theory]
    [InlineData("a,b\nc,d", "1 a|b; 2 c|d")]
    [InlineData("a;b\r\nc;d\r\n", "1 a|b; 2 c|d")]
    [InlineData("\uFEFFa,b\r\n\r\n\r\nc,d\r\n", "1 a|b; 4 c|d")]
    [InlineData("a,b\n\"c, \"\"the\"\" third\",d\n", "1 a|b; 2 c, \"the\" third|d")]
    [InlineData("a,b\n\"two\nlines\",d\ne,f", "1 a|b; 2 two\nlines|d; 4 e|f")]
    [InlineData("a,b\n\"two\r\nlines\",d\r\ne,f", "1 a|b; 2 two\r\nlines|d; 4 e|f")]
    [InlineData("a,b\n,\nc,d", "1 a|b; 3 c|d")]
    [InlineData("a,b\nc,", "1 a|b; 2 c|")]
    [InlineData("", "")]
    [InlineData("\"a;x\";b\n1;2", "1 a;x|b; 2 1|2")]
    public void It_reads_what_spreadsheets_write(string text, string rows) =>
        Assert.Equal(rows, string.Join("; ", CsvTable.Read(text).Select(r => $"{r.Line} {string.Join('|', r.Cells)}")));

    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")")]
    [InlineData("+62")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("\rx")]
    [InlineData("'=x")]
    [InlineData("''=x")]
    [InlineData("'quoted'")]
    [InlineData("a\"b,c;d\ne")]
    [InlineData("Ünïcode “–” 网络")]
    public void Whatever_is_written_is_read_again_and_no_cell_is_a_formula(string cell)
    {
        var text = CsvTable.Write([["x", "y"], [cell, "1"]]);
        Assert.Equal([cell, "1"], CsvTable.Read(text)[1].Cells);
        Assert.DoesNotMatch("[,\n\"][=+\\-@\t\r](?!\n)", text);
    }

    [Theory]
    [InlineData("", " NoHeader")]
    [InlineData("nama,umur\nAni,3", "1 NoHeader")]
    [InlineData("telegramId,name,nip,holds,role,section,agency,umur\n", "1 UnknownColumn umur")]
    [InlineData("telegramId,name,nip,holds,role,section\n", "1 MissingColumn agency")]
    [InlineData("telegramId,name,nip,holds,role,section,agency,Name\n", "1 ColumnTwice name")]
    [InlineData(People + "\n1,A,,,Admin,\n", "2 CellCount 6 7")]
    [InlineData(People + "\n1,A,,,Admin,,,x\n", "2 CellCount 8 7")]
    [InlineData(People + "\n1,A,,,Admin,,\n\"2,B,,,Admin,,\n", "3 QuoteOpen")]
    [InlineData(People + "\nAni,A,,,Admin,,\n", "2 WrongValue telegramId")]
    [InlineData(People + "\n\"1,23E+09\",A,,,Admin,,\n", "2 WrongValue telegramId")]
    [InlineData(People + "\n1,A,,,Boss,,\n", "2 WrongValue role")]
    [InlineData(People + "\n1,A,,,6,,\n", "2 WrongValue role")]
    [InlineData(People + "\n1,A,,,Admin,,\n\n1,B,,,Admin,,\n", "4 PersonTwice 1 2")]
    [InlineData(People + "\n1,A,1.98E+17,,Admin,,\n", "2 NipRounded 1 1.98E+17")]
    [InlineData(People + "\n1,A,,,Reporter,,DISDIK\n", "2 ReporterWithoutAgency 1 DISDIK")]
    [InlineData("code,name,short,critical,site,address,probe\nA,Dinas A,,perhaps,,,\n", "2 WrongValue critical")]
    [InlineData("code,name,short,critical,site,address,probe\nA,Dinas A,,,Kantor,,\nA,Dinas B,,,Gudang,,\n", "3 AgencyDiffers A 2")]
    [InlineData("code,name,short,critical,site,address,probe\nA,Dinas A,,,Kantor,,\nA,,,,Kantor,,\n", "3 SiteTwice A Kantor")]
    [InlineData("code,name,short,critical,site,address,probe\nA,Dinas A,,,Kantor,,\nA,,,,,Jl. 1,\n", "3 SiteWithoutName A")]
    [InlineData("code,name,short,critical,site,address,probe\nA,Dinas A,,,Kantor,,not an address\n", "2 ProbeWrong A not an address")]
    public void Each_fault_is_named_with_its_line(string text, string fault) =>
        Assert.Contains(fault.Trim(), OrganisationCheck.Faults(OrganisationText.Read(text), KnownOffice.Nothing).Select(f => f.ToString()));

    [Fact]
    public void Semicolons_words_for_yes_and_rows_of_one_agency_are_understood()
    {
        var file = OrganisationText.Read(
            "Code;Name;Short;Critical;Site;Address;Probe;;\r\nRSUD;RSUD Kota;;Ya;Gedung A;Jl. Satu, lantai 2;10.0.0.1;;\r\nRSUD;;;;Gedung B;;;;\r\n").File;
        var agency = Assert.Single(file.Agencies);
        Assert.Equal(("RSUD", "RSUD Kota", null, true, 2), (agency.Code, agency.Name, agency.Short, agency.Critical, agency.Line));
        Assert.Equal([("Gedung A", "Jl. Satu, lantai 2", "10.0.0.1", 2), ("Gedung B", null, null, 3)],
            agency.Sites!.Select(s => (s.Name, s.Address, s.Probe, s.Line)));
    }

    [Fact]
    public void What_is_no_text_in_UTF_8_is_known_as_such()
    {
        Assert.Null(OrganisationText.Of(Encoding.Latin1.GetBytes("code,name\nA,Café")));
        Assert.Null(OrganisationText.Of(Encoding.Unicode.GetBytes("code,name")));
        Assert.Null(OrganisationText.Of([0, 1, 2]));
        Assert.Equal("code", OrganisationText.Of([0xEF, 0xBB, 0xBF, .. "code"u8]));
    }
}
