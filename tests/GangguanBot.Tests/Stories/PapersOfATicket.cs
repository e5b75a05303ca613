using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>The papers that SOP 007 asks for, made from the ticket of a story.</summary>
public sealed class PapersOfATicket : StoryTest
{
    [Fact]
    public async Task Dump()
    {
        await city.ClosesAsync();
        await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System); await File.WriteAllTextAsync(Path.Combine(Environment.GetEnvironmentVariable("DUMP")!, "log.txt"), await city.LogAsync() + string.Join("\n", await city.QueryAsync(db => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQueryRaw<string>(db.Database, "SELECT Kind || State || Attempts AS Value FROM PaperOrders UNION ALL SELECT Parcel || State || IFNULL(Fault, 0) AS Value FROM Outbox WHERE Parcel LIKE '%pdf%'")))));
        using var letter = await city.Ani.HasPaperAsync("Surat-Permohonan_GJ-26-0001_v1.pdf");
        using var report = await city.Kadis.HasPaperAsync("Laporan-Tindak-Lanjut_GJ-26-0001_v1.pdf");
        using var sheet = await city.Kasi.TakesPaperAsync("Lembar Disposisi", "Lembar-Disposisi_GJ-26-0001_v1.pdf");
        foreach (var p in new[] { letter, report, sheet }) await File.WriteAllBytesAsync(Path.Combine(Environment.GetEnvironmentVariable("DUMP")!, p.FileName), p.Bytes);
        Console.WriteLine(letter.Text); Console.WriteLine(letter.Link);
    }
}
