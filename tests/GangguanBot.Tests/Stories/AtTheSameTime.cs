using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Two press at once: one is first, and the other is told who.</summary>
public sealed class AtTheSameTime : StoryTest
{
    [Fact]
    public async Task Of_two_technicians_one_accepts_and_one_arrives()
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("Pilih beberapa");
        await city.Kasi.Presses("◻️ 👷 Budi");
        await city.Kasi.Presses("◻️ 👷 Asep");
        await city.Kasi.Presses("✅ Tugaskan 2 orang");
        await city.Budi.SeesButton("✅ Terima");
        await city.Asep.SeesButton("✅ Terima");

        await OneIsFirstAsync(Move.Accept, "sudah diterima oleh", city.Budi.Press("✅ Terima"), city.Asep.Press("✅ Terima"));
        await city.Budi.SeesButton("📍 Tiba di lokasi");
        await city.Asep.SeesButton("📍 Tiba di lokasi");
        await OneIsFirstAsync(Move.Arrive, "sudah dicatat tiba di lokasi oleh", city.Budi.Press("📍 Tiba di lokasi"),
            city.Asep.Press("📍 Tiba di lokasi"));
        await city.Budi.Sees("Hasil tes jaringan?");
        await city.Asep.Sees("Hasil tes jaringan?");
    }

    [Fact]
    public async Task A_withdrawal_and_a_disposition_exclude_each_other()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        await city.Ani.Presses("🗑 Cabut laporan");
        await city.Ani.SeesButton("Salah melapor");
        await city.SettleAsync();
        PressAnswer[] answers = await Task.WhenAll(city.Ani.Press("Salah melapor").Answered, city.Kadis.Press("👉 Kabid TI").Answered);
        Assert.Single(answers, a => a.Alert);
        await city.SettleAsync();
        var ticket = await city.TicketAsync();
        Assert.Equal(3, ticket.Visits.Count);
        Assert.Equal(answers[0].Alert ? Step.KabidDisposition : Step.Withdrawn, ticket.Step);
        if (answers[0].Alert) await city.Ani.Sees("ditindaklanjuti paling lambat");
        else await city.Kadis.Sees("telah dicabut oleh Ani (pelapor)");
    }

    [Fact]
    public async Task A_double_tap_acts_once()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        var answers = await Task.WhenAll(city.Kadis.Press("👉 Kabid TI").Answered, city.Kadis.Press("👉 Kabid TI").Answered);
        Assert.Contains("sudah didisposisikan oleh Kepala Dinas", Assert.Single(answers, a => a.Alert).Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Single((await city.TicketAsync()).Journal, e => e.Move == Move.Dispose);
        Assert.Single(city.Kabid.Messages);
    }

    private async Task OneIsFirstAsync(Move move, string told, params ButtonPress[] presses)
    {
        var answers = await Task.WhenAll(presses.Select(p => p.Answered));
        await city.SettleAsync();
        var entry = Assert.Single((await city.TicketAsync()).Journal, e => e.Move == move);
        Assert.Contains($"{told} {entry.PersonName} (teknisi) pukul 08.0", Assert.Single(answers, a => a.Alert).Text,
            StringComparison.Ordinal);
    }
}
