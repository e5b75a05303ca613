using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using GangguanBot.Tickets;

namespace GangguanBot.Tests.Stories;

/// <summary>What may still happen after a ticket is closed.</summary>
public sealed class Endings : StoryTest
{
    [Theory]
    [InlineData("Belum", "Jaringan belum normal")]
    [InlineData("Sebagian", "Jaringan baru normal sebagian")]
    public async Task What_is_not_well_again_goes_back_to_the_same_technician(string label, string reason)
    {
        await city.ClosesAsync();
        await city.Ani.Presses(label);
        var again = await city.Budi.Sees($"Dibuka kembali oleh Ani (pelapor): {reason}.");
        Assert.Contains("Hasil tes jaringan?", again.Text, StringComparison.Ordinal);
        Assert.False(again.Silent);

        await city.Budi.Presses("Sudah normal");
        await city.Budi.SeesButton("📤 Kirim laporan");
        await city.IsReportedUpAsync();
        await city.Ani.Presses("Sudah");
        await city.Ani.Presses("⭐ 3");
        await city.SettleAsync();
        var ticket = await city.TicketAsync();
        Assert.Equal((Step.Closed, Confirmation.Normal, 3), (ticket.Step, ticket.Confirmation, ticket.Rating));
    }

    [Fact]
    public async Task After_five_working_days_it_stays_closed_and_after_ten_nobody_is_asked_any_more()
    {
        await city.ClosesAsync();
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 1, 9, 0, 0, OfficeClock.Wib));
        var answer = await city.Ani.Presses("Belum");
        Assert.Contains("Batas lima hari kerja untuk membuka kembali GJ-26-0001 telah lewat", answer.Text, StringComparison.Ordinal);
        await city.SweepAsync();
        Assert.Equal(Confirmation.Asked, (await city.TicketAsync()).Confirmation);

        var told = city.Ani.Messages.Count;
        city.Clock.MoveTo(new DateTimeOffset(2026, 12, 8, 9, 0, 0, OfficeClock.Wib));
        await city.SweepAsync();
        await city.Ani.Sees("Ditutup tanpa konfirmasi pelapor.");
        await city.Kadis.Sees("Ditutup tanpa konfirmasi pelapor.");
        Assert.Equal(told, city.Ani.Messages.Count);
        Assert.Null(city.Ani.Messages.Last(m => m.FromBot).Keyboard?.Find("Sudah"));
    }

    [Fact]
    public async Task The_Kadis_asks_for_an_explanation_and_gets_it_with_the_summary()
    {
        await city.ClosesAsync();
        await city.Ani.Presses("Sudah");
        await city.Kadis.Presses("❓ Minta penjelasan");
        await city.Kadis.Presses("Mohon dijelaskan langkah pencegahannya");
        await city.Kabid.Sees("❓ Kepala Dinas Komunikasi dan Informatika meminta penjelasan: Mohon dijelaskan langkah pencegahannya.");
        await city.Kabid.Presses("📝 Catatan");
        await city.Kabid.Sees("Mohon tulis catatan untuk laporan GJ-26-0001.");
        await city.Kabid.Says("Kabel dipindahkan ke jalur yang terlindung.");
        await city.Kabid.Sees("Catatan: Kabel dipindahkan");
        await city.Kabid.Presses("📤 Teruskan");

        await city.Kadis.Sees("Catatan Kepala Bidang Teknologi Informasi: Kabel dipindahkan ke jalur yang terlindung.");
        await city.Kadis.Presses("👍 Diterima");
        await city.SettleAsync();
        var ticket = await city.TicketAsync();
        Assert.Equal((Step.Closed, Confirmation.Normal), (ticket.Step, ticket.Confirmation));
        Assert.NotNull(ticket.AcknowledgedAt);
        Assert.Null(city.Ani.Messages.Last(m => m.Keyboard is not null).Keyboard!.Find("Belum"));
    }

    [Fact]
    public async Task A_rating_is_given_once()
    {
        await city.ClosesAsync();
        await city.Ani.Presses("Sudah");
        var card = await city.Ani.SeesButton("⭐ 4");
        var data = card.Keyboard!.Find("⭐ 4")!.Data!;
        Assert.Contains("Terima kasih", (await city.Ani.Presses("⭐ 4")).Text, StringComparison.Ordinal);
        Assert.True((await city.Ani.Forges(data.Replace(":4", ":1", StringComparison.Ordinal))).Alert);
        Assert.True((await city.Ani.Forges(data[..^1] + "9")).Alert);
        await city.SettleAsync();
        Assert.Equal(4, (await city.TicketAsync()).Rating);
    }
}
