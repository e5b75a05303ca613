using System.Collections.Concurrent;
using GangguanBot.Chat.Receiving;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using GangguanBot.Tests.Photos;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Refusal = GangguanBot.Simulator.BotApi.Refusal;

namespace GangguanBot.Tests.Stories;

/// <summary>Files that Telegram gives late, in part, after some asking, or never.</summary>
public sealed class FilesThatComeSlowly : StoryTest
{
    private static readonly FilePatience Hasty = new()
    {
        Silence = TimeSpan.FromMilliseconds(200), FirstPause = TimeSpan.FromMilliseconds(5), LongestPause = TimeSpan.FromMilliseconds(20),
    };

    private static readonly FilePatience Curt = Hasty with { Trying = TimeSpan.FromMilliseconds(300) };

    [Fact]
    public async Task Downloads_that_stand_still_hold_up_nobody_elses_buttons()
    {
        var agency = await city.QueryAsync(db => db.Set<Agency>().OrderBy(a => a.Id).Select(a => a.Id).FirstAsync());
        var gate = new TaskCompletionSource();
        city.World.OnDownload = _ => Fault.NotBefore(gate.Task);
        for (var n = 1; n <= 9; n++)
        {
            var person = await city.AdmitAsync(5000 + n, $"Pelapor {n}", new Placement(Role.Reporter, agency));
            await person.Says("/lapor");
            person.SendPhoto(Scenes.Jpeg(n));
        }

        await Waiting(9);
        await city.ReportsAsync();
        Assert.Equal(9, await city.QueryAsync(db => db.Set<InboxRow>().CountAsync(r => r.State == InboxState.Waiting)));
        gate.SetResult();
        await city.SettleAsync();
    }

    /// <summary>The photo came before the button, so it belongs to the report.</summary>
    [Fact]
    public async Task What_a_person_does_meanwhile_keeps_its_order_behind_the_file()
    {
        await PatientlyAsync(Hasty);
        var gate = new TaskCompletionSource();
        city.World.OnDownload = _ => Fault.NotBefore(gate.Task);
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1));
        city.Ani.Press("✅ Kirim");
        await city.Ani.Sees("Foto sedang diambil …");
        gate.SetResult();
        await city.Ani.Sees("diterima dan diteruskan");
        Assert.Single((await city.TicketAsync()).Attachments);
        Assert.Single(city.Ani.Messages, m => m.Text == "Foto sedang diambil …");
    }

    public static TheoryData<string> Faults => ["busy", "away", "no path", "500", "502 page", "cut short", "broken off", "429 of the file"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_fails_for_a_while_is_asked_for_again(string fault)
    {
        await PatientlyAsync(Hasty);
        Fails(fault, times: 4);
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1));
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        var kept = Assert.Single((await city.TicketAsync()).Attachments);
        Assert.Equal(Scenes.Jpeg(1), await File.ReadAllBytesAsync(Path.Combine(city.FilesPath, kept.Path)));
    }

    [Fact]
    public async Task It_waits_as_long_as_telegram_says()
    {
        await PatientlyAsync(Hasty);
        var asked = new ConcurrentQueue<long>();
        IsMeantToFail = call => call.Method == "getFile";
        city.World.OnCall = call =>
        {
            if (call.Method != "getFile") return null;
            asked.Enqueue(TimeProvider.System.GetTimestamp());
            return asked.Count == 1 ? Fault.TooMany(1) : null;
        };
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1));
        await city.SettleAsync();
        Assert.Equal(2, asked.Count);
        var waited = TimeProvider.System.GetElapsedTime(asked.First(), asked.Last());
        Assert.InRange(waited, TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(5));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task What_never_comes_is_said_and_the_report_goes_on(string fault)
    {
        await PatientlyAsync(Curt);
        Fails(fault, times: int.MaxValue);
        await BeginsAsync();
        city.Ani.SendAlbum([Scenes.Jpeg(1), Scenes.Jpeg(2)]);
        await city.Ani.Sees("belum dapat diambil dari Telegram");
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Empty((await city.TicketAsync()).Attachments);
        Assert.Empty(await city.QueryAsync(db => db.Set<InboxRow>().Where(r => r.State == InboxState.Parked).ToListAsync()));
    }

    [Fact]
    public async Task What_telegram_calls_too_big_is_called_so_to_the_person()
    {
        IsMeantToFail = call => call.Method == "getFile";
        city.World.OnCall = call => call.Method == "getFile" ? Fault.Refuse(Refusal.BadRequest("file is too big")) : null;
        await BeginsAsync();
        city.Ani.SendDocument(Pictures.Pdf, "surat.pdf");
        await city.Ani.Sees("Berkas terlalu besar");
    }

    [Fact]
    public async Task A_file_that_was_on_its_way_at_a_stop_is_fetched_after_it()
    {
        city.World.OnDownload = _ => Fault.NotBefore(new TaskCompletionSource().Task);
        await BeginsAsync();
        city.Ani.SendPhoto(Scenes.Jpeg(1));
        await Waiting(1);
        await city.StopAsync();
        city.World.OnDownload = null;
        await city.StartAsync();
        await city.Ani.Presses("✅ Kirim");
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Attachments);
    }

    [Fact]
    public async Task A_strangers_file_is_not_fetched()
    {
        var stranger = city.World.AddPerson(7777, "Orang lain", started: true);
        stranger.SendPhoto(Scenes.Jpeg(1));
        await city.SettleAsync();
        Assert.DoesNotContain(city.World.Calls, c => c.Method == "getFile");
    }

    private async Task BeginsAsync()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.SeesButton("✅ Kirim");
    }

    private void Fails(string fault, int times)
    {
        IsMeantToFail = call => call.Method == "getFile";
        var left = times;
        Fault? Once(Fault what) => left-- > 0 ? what : null;
        city.World.OnCall = call => call.Method != "getFile" ? null : fault switch
        {
            "busy" => Once(Fault.ServerError),
            "away" => Once(Fault.Refuse(Refusal.BadRequest("wrong file_id or the file is temporarily unavailable"))),
            "no path" => Once(Fault.Says("""{"ok":true,"result":{"file_id":"f","file_unique_id":"u","file_size":7}}""")),
            _ => null,
        };
        city.World.OnDownload = _ => fault switch
        {
            "500" => Once(Fault.Refuse(new Refusal(500, "Internal Server Error"))),
            "502 page" => Once(Fault.BadGateway),
            "cut short" => Once(Fault.CutShort),
            "broken off" => Once(Fault.HandleThenDrop),
            "429 of the file" => Once(Fault.TooMany(0)),
            _ => null,
        };
    }

    /// <summary>The same bot, with another patience.</summary>
    private async Task PatientlyAsync(FilePatience patience)
    {
        await city.StopAsync();
        await city.StartAsync(services => services.AddSingleton(patience));
    }

    private Task Waiting(int files) => TestCity.Until(() => Task.FromResult(
        city.World.Calls.Count(c => c.Method == "getFile") >= Math.Min(files, new FilePatience().Places)), "the files are asked for");
}
