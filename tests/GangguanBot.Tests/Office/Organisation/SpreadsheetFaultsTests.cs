using GangguanBot.Office.Organisation;

namespace GangguanBot.Tests.Office;

/// <summary>Faults that spreadsheets put into a file: each is told with its line.</summary>
public sealed class SpreadsheetFaultsTests
{
    private const string Agencies = "code,name,short,critical,site,address,probe\n";
    private const string Good = "DISDIK,Dinas Pendidikan,Disdik,false,Kantor,Jl. Contoh 1,10.0.0.1\n";

    [Fact]
    public void A_line_longer_than_any_row_is_told_and_not_parsed()
    {
        var began = TimeProvider.System.GetTimestamp();
        var stray = string.Concat(Enumerable.Repeat("a\"b,", 100_000));
        Assert.Equal(["2 LineTooLong 20000", "4 LineTooLong 20000"], Faults($"{Agencies}{stray}\r\n{Good}{stray}"));
        Assert.True(TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData("A,#REF!,A,,,,", "name")]
    [InlineData("A,#N/A,A,,,,", "name")]
    [InlineData("A,Dinas A,#NAME?,,,,", "short")]
    [InlineData("A,Dinas A,A,,Kantor,#DIV/0!,", "address")]
    [InlineData("A,Dinas A,A,,Err:502,,", "site")]
    [InlineData("A,#####,A,,,,", "name")]
    public void The_error_of_a_formula_is_no_text(string row, string field) => Assert.Equal([$"2 WrongValue {field}"], Faults(Agencies + row));

    [Theory]
    [InlineData("1.000,5", "2 WrongValue contractDown")]
    [InlineData("\"1,000\",5", "2 WrongValue contractDown")]
    [InlineData("20,1.024", "2 WrongValue contractUp")]
    [InlineData("\"0,512\",\"1,5\"", null)]
    public void A_contract_that_is_one_or_a_thousand_is_a_fault(string contract, string? fault) =>
        Assert.Equal(fault is null ? [] : [fault],
        Faults($"code,name,short,critical,site,address,probe,contractDown,contractUp\nA,Dinas A,A,,Kantor,,,{contract}\n"));

    [Theory]
    [InlineData("196712261986031000")]
    [InlineData("1.96712E+17")]
    public void A_number_that_a_spreadsheet_has_rounded_is_a_fault(string nip) => Assert.Equal([$"2 NipRounded 1 {nip}"],
        Faults($"telegramId,name,nip,holds,role,section,agency\n1,Budi,{nip},,Admin,,\n"));

    private static IEnumerable<string> Faults(string text) =>
        OrganisationCheck.Faults(OrganisationText.Read(text), KnownOffice.Nothing).Select(f => f.ToString());
}
