using GangguanBot.Registry.Export;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Registry;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>The disk fails in the middle of an export.</summary>
public sealed class ExportsThatFail : StoryTest
{
    private readonly ExportGate disk = new(3, new IOException("the disk is gone"));

    [Fact]
    public async Task What_fails_each_time_is_told_with_a_code_and_the_row_says_why()
    {
        await AskAsync();
        await city.Kadis.Sees("Mohon maaf, ekspor tidak dapat diselesaikan (kode X0001).");
        var job = await city.QueryAsync(db => db.Set<ExportJob>().SingleAsync());
        Assert.Equal((ExportState.Failed, "IOException: the disk is gone", 3), (job.State, job.Fault, job.Attempts));
        Assert.Contains("Export X0001 failed", await city.LogAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.Combine(city.FilesPath, "made")));

        disk.Open();
        await city.Kadis.Forges("xp:0:0:Csv");
        await city.Kadis.Sees("✅ Ekspor selesai: 600 tiket");
    }

    [Fact]
    public async Task What_passes_is_not_told_and_the_file_comes()
    {
        await AskAsync();
        await disk.Reached;
        disk.Open();
        await city.Kadis.Sees("✅ Ekspor selesai: 600 tiket");
        Assert.InRange(await city.QueryAsync(db => db.Set<ExportJob>().Select(j => j.Attempts).SingleAsync()), 2, 3);
        Assert.False(city.Kadis.HasSeen("Mohon maaf"));
    }

    private async Task AskAsync()
    {
        await city.HasTicketsAsync(600);
        await city.StopAsync();
        await city.StartAsync(disk.Attach);
        await city.Kadis.Says("/tugas");
        await city.Kadis.WaitFor(m => m.FromBot);
        await city.Kadis.Forges("xp:0:0:Csv");
    }
}
