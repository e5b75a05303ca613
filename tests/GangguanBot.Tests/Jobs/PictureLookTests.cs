using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage.Background;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Photos;
using GangguanBot.Tests.Stories;
using GangguanBot.Tickets.History;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Attachment = GangguanBot.Tickets.Attachments.Attachment;

namespace GangguanBot.Tests.Jobs;

/// <summary>Photos between the message that brings them and the look at them.</summary>
public sealed class PictureLookTests : StoryTest
{
    [Fact]
    public async Task A_look_that_a_restart_forgot_is_made_up_for_and_shown_on_the_card_that_is_there_already()
    {
        await ReachesTheDiagnosisAsync();
        await WithoutJobsAsync();
        await SendAsync(Scenes.Jpeg(1), Scenes.Jpeg(1, quality: 40));
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📤 Kirim laporan");
        Assert.DoesNotContain("mirip", (await city.Kasi.Sees("laporan tindak lanjut")).Text, StringComparison.Ordinal);
        var journal = await JournalAsync();

        await city.RestartAsync();
        await city.Kasi.Sees("Ada foto yang mirip dengan foto terdahulu (GJ-26-0001, ");
        await city.SettleAsync();
        Assert.Equal(journal, await JournalAsync());
        var photos = await PhotosAsync();
        Assert.Equal((null, photos[0].Id), (photos[0].EarlierId, photos[1].EarlierId));
        Assert.All(photos, p => Assert.Equal((false, 0), (p.AwaitsLook, p.LookAttempts)));
    }

    [Fact]
    public async Task What_cannot_be_decoded_or_is_gone_has_no_look_and_fails_no_job()
    {
        await ReachesTheDiagnosisAsync();
        await WithoutJobsAsync();
        await SendAsync([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], Scenes.Jpeg(1));
        File.Delete(Path.Combine(city.FilesPath, (await PhotosAsync())[1].Path));
        await city.RestartAsync();
        await city.SettleAsync();
        Assert.All(await PhotosAsync(), p => Assert.Equal((false, null), (p.AwaitsLook, p.Look)));
        Assert.Equal(0, city.Services.GetRequiredService<JobStorage>().GetMonitoringApi().FailedCount());
    }

    /// <summary>A fault in native code is no exception that could be counted afterwards.</summary>
    [Fact]
    public async Task A_picture_that_ended_the_process_three_times_is_left_alone()
    {
        await ReachesTheDiagnosisAsync();
        await WithoutJobsAsync();
        await SendAsync(Scenes.Jpeg(1));
        await city.QueryAsync(db => db.Set<Attachment>().ExecuteUpdateAsync(set => set.SetProperty(a => a.LookAttempts, 3)));
        await city.RestartAsync();
        await city.SettleAsync();
        Assert.Equal((false, null), (Assert.Single(await PhotosAsync()).AwaitsLook, (await PhotosAsync())[0].Look));
    }

    private async Task ReachesTheDiagnosisAsync()
    {
        await city.ArrivesAsync();
        foreach (var answer in (string[])["Mati", "Kabel", "Kabel rusak"]) await city.Budi.Presses(answer);
        await city.Budi.Sees("Mohon kirim satu foto sebelum dan satu sesudah");
        await city.SettleAsync();
    }

    private async Task SendAsync(params byte[][] photos)
    {
        for (var i = 0; i < photos.Length; i++)
        {
            city.Budi.SendPhoto(photos[i]);
            await TestCity.Until(async () => (await PhotosAsync()).Count == i + 1, "the photo is kept");
        }
    }

    /// <summary>What is enqueued is lost.</summary>
    private async Task WithoutJobsAsync()
    {
        await city.StopAsync();
        await city.StartAsync(services => services.RemoveAll<IBackground>().AddSingleton<IBackground, Lost>());
    }

    private async Task<List<Attachment>> PhotosAsync() => [.. (await city.TicketAsync()).Attachments.OrderBy(a => a.Id)];

    private async Task<(int Moves, int Acts)> JournalAsync() =>
        ((await city.TicketAsync()).Journal.Count, await city.QueryAsync(db => db.Set<ActEntry>().CountAsync()));

    private sealed class Lost : IBackground
    {
        public void Begin<T>(int id) where T : IBackgroundWork { }
    }
}
