using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;

namespace GangguanBot.Tests.Stories;

/// <summary>Taking back, withdrawing and declining: what can be undone, until when, and who hears of it.</summary>
public sealed class SecondThoughts : StoryTest
{
    [Fact]
    public async Task A_disposition_is_taken_back_until_the_receiver_has_opened_it()
    {
        await city.ReachesTheKabidAsync();
        await city.Kadis.Presses("Tarik kembali");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.Kabid.WaitFor(m =>
            m.Keyboard?.Find("👉 Kasi") is null && m.Text.Contains("Disposisi Kepala Dinas", StringComparison.Ordinal));

        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Presses("ℹ️ Riwayat");
        var answer = await city.Kadis.Presses("Tarik kembali");
        Assert.True(answer.Alert);
        Assert.Contains("sudah dibuka oleh penerima", answer.Text, StringComparison.Ordinal);
        await city.SettleAsync();
        Assert.Equal(Step.KabidDisposition, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task The_Kasi_takes_an_assignment_back_and_gives_it_to_another()
    {
        await city.ReachesTheTechnicianAsync();
        await city.Kasi.Presses("Tarik kembali");
        await city.Kasi.Presses("👷 Asep");
        await city.Asep.Presses("✅ Terima");
        await city.SettleAsync();
        Assert.Null(city.Budi.Messages.Last(m => !m.Deleted).Keyboard?.Find("✅ Terima"));
        var refused = await city.Budi.Forges("mv:1:7:Arrive.");
        Assert.Contains("tidak tersedia untuk Bapak/Ibu", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_report_is_told_to_whoever_was_about_to_act()
    {
        await city.ReachesTheKasiAsync();
        await city.Ani.Sees("teknisi ditugaskan paling lambat");
        await city.Ani.Presses("🗑 Cabut laporan");
        await city.Ani.Presses("Salah melapor");
        await city.Ani.Sees("Laporan ini telah dicabut.");

        var told = await city.Kasi.Sees(
            "Laporan telah dicabut oleh Ani (pelapor) pukul 08.00 WIB: Salah melapor. Tidak ada yang perlu dilakukan.");
        Assert.False(told.Silent);
        Assert.Null(told.Keyboard?.Find("👷 Budi"));
        await city.Kadis.Sees("telah dicabut oleh Ani (pelapor)");
        await city.Kabid.Sees("telah dicabut oleh Ani (pelapor)");
        await city.SettleAsync();
        Assert.Equal(Step.Withdrawn, (await city.TicketAsync()).Step);
        Assert.Single(city.Kasi.Messages, m => m.Keyboard is not null && !m.Deleted);
    }

    [Fact]
    public async Task Nobody_withdraws_what_is_already_being_diagnosed()
    {
        await city.ArrivesAsync();
        await city.SettleAsync();
        Assert.Null(city.Ani.Messages[^1].Keyboard?.Find("🗑 Cabut laporan"));
        var seq = (await city.TicketAsync()).Visit.Seq;
        var refused = await city.Ani.Forges($"rs:1:{seq}:Withdraw.mistake");
        Assert.True(refused.Alert);
        Assert.Equal(Step.Diagnosis, (await city.TicketAsync()).Step);
    }

    [Fact]
    public async Task The_Kadis_declines_and_the_reporter_hears_why()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("🚫 Tolak");
        await city.Kadis.Presses("Bukan gangguan jaringan");
        var told = await city.Ani.Sees("🚫 Laporan ini ditolak dengan catatan: Bukan gangguan jaringan.");
        Assert.False(told.Silent);
        await city.Kadis.Sees("🚫 Ditolak pukul 08.00 WIB dengan catatan: Bukan gangguan jaringan.");
        await city.Ani.Says("/lapor");
        await city.Ani.Sees("Apa gejalanya?");
    }
}
