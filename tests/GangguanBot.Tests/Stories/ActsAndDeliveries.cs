using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Storage.Chain;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GangguanBot.Tests.Stories;

/// <summary>What is done with a ticket besides its moves, and what of it reaches whom, stands in the journal.</summary>
public sealed class ActsAndDeliveries : StoryTest
{
    [Fact]
    public async Task A_ladder_leaves_who_opened_what_and_which_cards_reached_whom()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🏷 Sifat dan urgensi");
        await city.Kadis.Presses("Rahasia");
        await city.Kadis.Presses("Sangat segera");
        await city.Kadis.Presses("« Kembali");
        await city.Kadis.Presses("ℹ️ Riwayat");
        await city.Kadis.Presses("« Kembali");
        await city.SettleAsync();

        var acts = await ActsAsync();
        Assert.Equal([TicketAct.SecrecyChanged, TicketAct.UrgencyChanged, TicketAct.ConfidentialSeen], acts.Select(a => a.Act));
        Assert.Equal(("Normal", "Secret"), (acts[0].Before, acts[0].After));
        Assert.Equal(ShownOfConfidential.History, acts[2].After);
        Assert.All(acts, a =>
            Assert.Equal((Role.Kadis, "Kepala Dinas Komunikasi dan Informatika", "Definitif"), (a.Role, a.PostTitle, a.Mode.ToString())));

        var kadis = await city.PersonAsync(1001);
        var sent = (await DeliveriesAsync()).Where(d => d.PersonId == kadis.Id).ToList();
        var one = Assert.Single(sent); // the card came once; all that followed were edits of it
        Assert.Equal((DeliveredAs.Card, OutboxState.Sent, (await city.TicketAsync()).Id), (one.Kind, one.Outcome, one.TicketId));
        Assert.Equal(city.Kadis.Messages.Single(m => m.FromBot && m.Text.Contains("GJ-26-0001", StringComparison.Ordinal)).Id,
            one.MessageId);
        Assert.NotNull(one.SentAt);
        await IsWholeAsync();
    }

    [Fact]
    public async Task Every_edit_by_reporter_technician_and_officials_is_written_with_what_was_before()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.SeesHereAsync("Uji dengan kabel yang baik");
        await city.Budi.PressesHereAsync("« Kembali");
        await city.Budi.SeesHereAsync("Di mana jalurnya terputus?");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.SeesButton("📤 Kirim laporan");
        city.Budi.SendPhoto(Pictures.Png, "Sesudah");
        await city.SettleAsync();
        await city.IsReportedUpAsync();
        await city.Kadis.Presses("👍 Diterima");
        await city.Ani.Presses("Sudah");
        await city.Ani.Presses("⭐ 5");
        await city.SettleAsync();

        var acts = await ActsAsync();
        Assert.Equal([TicketAct.AnswerCorrected, TicketAct.FileAdded, TicketAct.Acknowledged, TicketAct.ConfirmationGiven, TicketAct.Rated],
            acts.Select(a => a.Act));
        Assert.Equal("trace.cable", acts[0].Before);
        Assert.Equal(("Normal", "5"), (acts[3].After, acts[4].After));
        Assert.Equal([Role.Technician, Role.Technician, Role.Kadis, Role.Reporter, Role.Reporter], acts.Select(a => a.Role));
        await IsWholeAsync();
    }

    [Fact]
    public async Task A_card_that_cannot_be_delivered_is_written_down_as_such_and_files_by_their_names()
    {
        IsMeantToFail = call => call.Code == 403;
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        city.Ani.SendPhoto(Pictures.Png, "Internet lantai 2 mati sejak pagi, lampu merah.");
        await city.Ani.SeesButton("✅ Kirim");
        city.Kadis.Block();
        await city.Ani.Presses("✅ Kirim");
        await city.Ani.Sees("diterima dan diteruskan");
        await city.SettleAsync();
        var kadis = await city.PersonAsync(1001);
        var lost = Assert.Single(await DeliveriesAsync(), d => d.PersonId == kadis.Id);
        Assert.Equal((OutboxState.Unreachable, null, null), (lost.Outcome, lost.MessageId, lost.SentAt));

        city.Kadis.Unblock();
        await city.Kadis.Says("/start");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.Kadis.Presses("📎 Lampiran");
        await city.Kadis.WaitFor(m => m is { FromBot: true, Photo.Length: > 0 }, what: "the photo");
        await city.SettleAsync();
        Assert.Contains(await DeliveriesAsync(), d =>
            d.PersonId == kadis.Id && d is { Kind: DeliveredAs.File, Outcome: OutboxState.Sent, FileName.Length: > 0, MessageId: > 0 });
        await IsWholeAsync();
    }

    private Task<List<ActEntry>> ActsAsync() =>
        city.QueryAsync(db => db.Set<ActEntry>().Where(a => a.Act != TicketAct.PaperMade).OrderBy(a => a.Id).ToListAsync());

    private Task<List<TicketDelivery>> DeliveriesAsync() =>
        city.QueryAsync(db => db.Set<TicketDelivery>().OrderBy(d => d.Id).ToListAsync());

    private async Task IsWholeAsync()
    {
        var report = await city.QueryAsync(db => new ChainCheck(db, city.Services.GetRequiredService<ChainWriter>()).RunAsync());
        Assert.Null(report.Fault);
        Assert.True(report.Count > (await DeliveriesAsync()).Count + (await ActsAsync()).Count);
    }
}
