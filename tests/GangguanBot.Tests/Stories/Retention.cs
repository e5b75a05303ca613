using GangguanBot.Chat.Receiving;
using GangguanBot.Chat.Routing;
using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage.Retention;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>What is too old goes by night, and nothing goes a moment before its time.</summary>
public sealed class Retention : StoryTest
{
    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Messages_go_after_ninety_days()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        var before = await MessagesAsync();
        Assert.True(before is { Came: > 3, Went: > 3 });
        city.Clock.Advance(TimeSpan.FromDays(90) - Moment);
        await NightAsync();
        Assert.Equal(before, await MessagesAsync());

        city.Clock.Advance(Moment * 2);
        await NightAsync();
        Assert.Equal((0, 0), await MessagesAsync());
        await NightAsync();
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task Files_of_a_ticket_that_is_over_go_after_five_years_and_its_card_says_so()
    {
        await city.FindsABrokenCableAsync();
        city.Budi.SendPhoto(Pictures.Png);
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 1, "the photo is kept");
        await city.IsReportedUpAsync();
        var closed = (await city.TicketAsync()).ClosedAt!.Value;
        city.Clock.Advance(closed.AddDays(1825) - Moment - city.Clock.GetUtcNow());
        await NightAsync();
        var kept = Assert.Single((await city.TicketAsync()).Attachments);
        Assert.True(File.Exists(Path.Combine(city.FilesPath, kept.Path)));

        city.Clock.Advance(Moment * 2);
        await NightAsync();
        var gone = Assert.Single((await city.TicketAsync()).Attachments);
        Assert.Equal(("", null, kept.Sha256, true), (gone.Path, gone.FileId, gone.Sha256, gone.DiscardedAt > closed.AddDays(1825)));
        Assert.False(File.Exists(Path.Combine(city.FilesPath, kept.Path)));
        var discardedAt = gone.DiscardedAt;
        city.Clock.Advance(TimeSpan.FromDays(1));
        await NightAsync();
        Assert.Equal(discardedAt, (await city.TicketAsync()).Attachments[0].DiscardedAt);

        await city.Kadis.Presses("📎 Lampiran");
        await city.Kadis.Sees("1 foto atau berkas tidak disimpan lagi karena masa simpannya telah berakhir");
    }

    [Fact]
    public async Task Files_of_an_open_ticket_never_go()
    {
        await city.ArrivesAsync();
        city.Budi.SendPhoto(Pictures.Png);
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 1, "the photo is kept");
        await city.SettleAsync();
        city.Clock.Advance(TimeSpan.FromDays(4000));
        await NightAsync();
        Assert.True(File.Exists(Path.Combine(city.FilesPath, (await city.TicketAsync()).Attachments[0].Path)));
    }

    [Fact]
    public async Task A_half_made_report_goes_after_thirty_days_with_its_photos()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendPhoto(Pictures.Png, Ladder.Sentence);
        await city.Ani.SeesButton("✅ Kirim");
        await city.SettleAsync();
        city.Clock.Advance(TimeSpan.FromDays(30) - Moment);
        await NightAsync();
        Assert.Equal((1, 1), await HalfMadeAsync());

        city.Clock.Advance(Moment * 2);
        await NightAsync();
        Assert.Equal((0, 0), await HalfMadeAsync());
    }

    [Fact]
    public async Task What_was_made_to_be_sent_goes_after_a_week()
    {
        await city.Ani.Says("/data_saya");
        await city.Ani.WaitFor(m => m.Document is not null, what: "the file");
        await city.SettleAsync();
        city.Clock.Advance(TimeSpan.FromDays(7));
        await NightAsync();
        Assert.Equal(1, Made());
        city.Clock.Advance(TimeSpan.FromDays(1));
        await NightAsync();
        Assert.Equal(0, Made());

        int Made() => Directory.GetFiles(Path.Combine(city.FilesPath, "made")).Length;
    }

    private Task NightAsync() => city.Services.GetRequiredService<RetentionRun>().RunAsync(CancellationToken.None);

    private Task<(int Came, int Went)> MessagesAsync() =>
        city.QueryAsync(async db => (await db.Set<InboxRow>().CountAsync(), await db.Set<OutboxRow>().CountAsync()));

    private async Task<(int Dialogues, int Files)> HalfMadeAsync() =>
        (await city.QueryAsync(db => db.Set<DialogueRow>().CountAsync()),
            Directory.GetFiles(city.FilesPath, "*", SearchOption.AllDirectories).Length);
}
