using System.IO.Compression;
using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;

namespace GangguanBot.Tests.Stories;

/// <summary>What is larger than Telegram takes comes in parts; here it takes only 30 kB.</summary>
public sealed class ExportsInParts : StoryTest
{
    private const int Most = 30_000;

    protected override Task<TestCity> OpenAsync() => TestCity.OpenAsync($"--Telegram:UploadBytes={Most}");

    [Theory]
    [InlineData("Xlsx")]
    [InlineData("Csv")]
    public async Task Each_part_is_whole_and_small_enough_and_each_ticket_is_in_one(string form)
    {
        await city.HasTicketsAsync(1_000);
        await city.Kadis.Says("/tugas");
        await city.Kadis.WaitFor(m => m.FromBot);
        await city.Kadis.Forges($"xp:0:0:{form}");
        var done = await city.Kadis.Sees("✅ Ekspor selesai: 1.000 tiket dalam");
        await city.SettleAsync();

        var files = city.Kadis.Messages.Where(m => m.Document is not null).ToList();
        Assert.InRange(files.Count, 3, 20);
        Assert.Contains($"dalam {files.Count} berkas", done.Text, StringComparison.Ordinal);
        Assert.All(files, f => Assert.InRange(f.Document!.File.Bytes.Length, 1, Most));
        Assert.Equal(Enumerable.Range(1, files.Count)
            .Select(n => $"register-2026-11-23-bagian-{n}-dari-{files.Count}.{form.ToLowerInvariant()}"),
            files.Select(f => f.Document!.Name));
        Assert.StartsWith($"Register gangguan jaringan, bagian 1 dari {files.Count}: ", files[0].Text, StringComparison.Ordinal);
        Assert.Contains("GJ-26-0001 sampai GJ-26-", files[0].Text, StringComparison.Ordinal);

        var numbers = files.SelectMany(f => Numbers(f.Document!.File.Bytes, form == "Xlsx")).ToList();
        Assert.Equal(Enumerable.Range(1, 1_000).Select(n => $"GJ-26-{n:0000}"), numbers);
        Assert.Equal(files.Count, Directory.GetFiles(Path.Combine(city.FilesPath, "made")).Length);
    }

    private static List<string> Numbers(ReadOnlyMemory<byte> bytes, bool workbook)
    {
        if (!workbook)
            return [.. Regex.Matches(System.Text.Encoding.UTF8.GetString(bytes.Span), @"^GJ-26-\d+(?=,)", RegexOptions.Multiline)
            .Select(m => m.Value)];
        using var zip = new ZipArchive(new MemoryStream(bytes.ToArray()));
        Assert.Equal(3, zip.Entries.Count(e => e.FullName.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal)));
        using var reader = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        return [.. Regex.Matches(reader.ReadToEnd(), @"GJ-26-\d+").Select(m => m.Value)];
    }
}
