using System.IO.Compression;
using System.Text;
using GangguanBot.Sheets;
using GangguanBot.Tests.City;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GangguanBot.Tests.Simulator;

/// <summary>Documents as a chat may have them.</summary>
internal static class Papers
{
    /// <summary>A heading, words that would be a script elsewhere, a frame, a picture, and a second page.</summary>
    public static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        var (bold, plain) = (builder.AddStandard14Font(Standard14Font.HelveticaBold), builder.AddStandard14Font(Standard14Font.TimesRoman));
        var page = builder.AddPage(PageSize.A4);
        page.AddText("LEMBAR DISPOSISI", 18, new PdfPoint(200, 760), bold);
        page.SetTextAndFillColor(180, 20, 20);
        page.AddText("</text><script>alert(1)</script> & GJ-26-0001", 12, new PdfPoint(80, 720), plain);
        page.SetStrokeColor(0, 0, 200);
        page.DrawRectangle(new PdfPoint(70, 500), 455, 300, 2);
        page.DrawLine(new PdfPoint(70, 700), new PdfPoint(525, 700), 1);
        page.AddPng(Convert.FromBase64String(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg=="),
            new PdfRectangle(new PdfPoint(90, 520), new PdfPoint(190, 620)));
        builder.AddPage(PageSize.A4).AddText("Halaman kedua", 18, new PdfPoint(200, 760), bold);
        return builder.Build();
    }

    public static async Task<byte[]> XlsxAsync(int rows = 60)
    {
        using var book = new MemoryStream();
        await Xlsx.WriteAsync(book,
        [
            new Sheet("Tiket", [.. "Nomor|Perangkat Daerah|Uraian|Masuk|Menit|Lama|Tanggal".Split('|').Select(t => new Column(t, 18))],
                Enumerable.Range(1, rows).Select(IReadOnlyList<Cell> (n) =>
                [
                    Cell.Of($"GJ-26-{n:0000}"), Cell.Of("Dinas Pendidikan"),
                        Cell.Of(n == 2 ? "<img src=x onerror=alert(1)>" : n == 3 ? "_x0041_ =1+1" : "Internet mati"),
                    Cell.Of(TestCity.Monday.AddMinutes(n)), Cell.Of(n * 7), Cell.Of(TimeSpan.FromMinutes(1_500 + n)),
                        Cell.Of(new DateOnly(2026, 11, 23)),
                ]).ToAsyncEnumerable()),
            new Sheet("Langkah", [new Column("x", 5)], AsyncEnumerable.Empty<IReadOnlyList<Cell>>()),
        ], TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta"), CancellationToken.None);
        return book.ToArray();
    }

    /// <summary>As Excel itself writes it: shared strings, cells that name their place, and gaps.</summary>
    public static byte[] XlsxOfExcel()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("xl/workbook.xml",
                """<workbook xmlns="m" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="rId7"/></sheets></workbook>""");
            Add("xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="p"><Relationship Id="rId1" Target="styles.xml"/><Relationship Id="rId7" Target="worksheets/sheet9.xml"/></Relationships>""");
            Add("xl/sharedStrings.xml", """<sst xmlns="m"><si><t>Nama</t></si><si><r><t>Ani </t></r><r><t>Rahmawati</t></r></si></sst>""");
            Add("xl/styles.xml", """<styleSheet xmlns="m"><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs></styleSheet>""");
            Add("xl/worksheets/sheet9.xml", """
                <worksheet xmlns="m"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1"><v>1.5</v></c></row>
                <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>46349</v></c><c r="C2" s="2"><f>NOW()</f><v>46349.5</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="s"><v>99</v></c></row></sheetData></worksheet>
                """);

            void Add(string path, string text)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
