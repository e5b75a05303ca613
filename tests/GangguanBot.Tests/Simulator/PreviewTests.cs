using System.Xml.Linq;
using GangguanBot.Simulator.Office.Previews;

namespace GangguanBot.Tests.Simulator;

public sealed class PreviewTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void The_first_page_is_drawn_with_its_words_lines_and_pictures_where_they_are()
    {
        var drawing = XDocument.Parse(PdfPage.Draw(Papers.Pdf())!).Root!;
        Assert.Equal("0 0 595 842", (string?)drawing.Attribute("viewBox"));
        var texts = drawing.Elements(Svg + "text").ToList();
        Assert.Equal(["LEMBAR DISPOSISI", "</text><script>alert(1)</script> & GJ-26-0001"], texts.Select(t => t.Value));
        Assert.Equal(("82", "18", "bold"),
            ((string?)texts[0].Attribute("y"), (string?)texts[0].Attribute("font-size"), (string?)texts[0].Attribute("font-weight")));
        Assert.StartsWith("200 ", (string?)texts[0].Attribute("x"), StringComparison.Ordinal);
        Assert.Equal("#b41414", (string?)texts[1].Attribute("fill"));
        Assert.Contains("Serif", (string?)texts[1].Attribute("font-family"), StringComparison.Ordinal);
        Assert.Equal(2, drawing.Elements(Svg + "path").Count(p => (string?)p.Attribute("stroke") == "#0000c8"));
        var picture = drawing.Elements(Svg + "image").Single();
        Assert.Equal(("90", "222", "100"),
            ((string?)picture.Attribute("x"), (string?)picture.Attribute("y"), (string?)picture.Attribute("width")));
        Assert.Empty(drawing.Descendants(Svg + "script"));
    }

    [Fact]
    public void What_is_no_PDF_or_a_broken_one_has_no_drawing()
    {
        var whole = Papers.Pdf();
        Assert.Null(PdfPage.Draw("%PDF-1.7 nothing more"u8.ToArray()));
        Assert.Null(PdfPage.Draw(Array.Empty<byte>()));
        for (var n = 1; n < 40; n++)
        {
            var torn = whole.ToArray();
            for (var at = n * 7; at < torn.Length; at += 97) torn[at] ^= 0x5A;
            if (PdfPage.Draw(torn) is { } drawn) XDocument.Parse(drawn); // whatever could be read is a well-formed drawing
        }
    }

    [Fact]
    public async Task The_first_rows_of_the_first_sheet_are_words_by_their_kind()
    {
        var view = SheetTop.Read(await Papers.XlsxAsync())!;
        Assert.Equal(("Tiket", 25, true), (view.Name, view.Rows.Count, view.More));
        Assert.Equal(["Nomor", "Perangkat Daerah", "Uraian", "Masuk", "Menit", "Lama", "Tanggal"], view.Rows[0]);
        Assert.Equal(["GJ-26-0001", "Dinas Pendidikan", "Internet mati", "23/11/2026 08:01", "7", "25:01", "23/11/2026"], view.Rows[1]);
        Assert.Equal("<img src=x onerror=alert(1)>", view.Rows[2][2]);
        Assert.Equal("_x0041_ =1+1", view.Rows[3][2]);
        Assert.False(SheetTop.Read(await Papers.XlsxAsync(rows: 3))!.More);
    }

    [Fact]
    public void Workbooks_of_other_programs_are_read_as_well()
    {
        var view = SheetTop.Read(Papers.XlsxOfExcel())!;
        Assert.Equal("Data", view.Name);
        Assert.Equal(["Nama", "", "1.5"], view.Rows[0]);
        Assert.Equal(["Ani Rahmawati", "23/11/2026", "23/11/2026 12:00", "✓", ""], view.Rows[1]);
    }

    [Fact]
    public async Task What_is_no_workbook_has_no_rows()
    {
        Assert.Null(SheetTop.Read("PK\u0003\u0004 nothing"u8.ToArray()));
        var whole = await Papers.XlsxAsync();
        for (var n = 1; n < 60; n++)
        {
            var torn = whole.ToArray();
            torn[n * torn.Length / 60] ^= 0xFF;
            SheetTop.Read(torn); // does not throw
            SheetTop.Read(whole.AsMemory(0, n * whole.Length / 60));
        }
    }

    [Theory]
    [InlineData("GANGGUAN", 0, "0")]
    [InlineData("yyyy-mm-dd hh:mm", 46349.5, "23/11/2026 12:00")]
    [InlineData("\"hari\" 0", 5, "5")]
    [InlineData("[Red]0.00", -5.25, "-5.25")]
    [InlineData("[h]:mm", 1.25, "30:00")]
    [InlineData("hh:mm", 0.5, "12:00")]
    public void Numbers_are_said_as_their_format_means_them(string code, double number, string said)
    {
        using var styles = System.Xml.XmlReader.Create(
            new StringReader($"""<s><numFmts><numFmt numFmtId="170" formatCode="{System.Security.SecurityElement.Escape(code)}"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></s>"""));
        Assert.Equal(said, new NumberFormats(styles).Say(number, "0"));
    }
}
