using GangguanBot.Chat.Sending;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Every text at its longest, every list at 200: Telegram refuses no card, and nobody loses a button.</summary>
public sealed class AtTheLimits : IAsyncLifetime
{
    private const string Emoji = "🙏🏽 <b>&amp; \"";
    private TestCity city = null!;

    public async Task InitializeAsync() => city = await CrowdedOffice.OpenAsync();

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task A_ticket_goes_all_the_way_with_every_text_at_its_longest()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says(Long(1000));
        await city.Ani.Presses("📍 Tempat");
        await city.Ani.TurnsToAsync(CrowdedOffice.Site(CrowdedOffice.Many));
        await city.Ani.Presses("☎️ Kontak");
        await city.Ani.Says(Long(200));
        await city.Ani.Presses("🕒 Sejak kapan");
        await city.Ani.Says(Long(200));
        await city.Ani.Presses("✅ Kirim");
        await DisposesAsync(city.Kadis, "Kabid TI");
        await DisposesAsync(city.Kabid, "Kasi");
        await city.Kasi.Presses("📝 Instruksi");
        await city.Kasi.Says(Long(1000));
        await city.Kasi.TurnsToAsync("👷 Budi");
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.Presses("📝 Catatan");
        await city.Budi.Says(Long(1000));
        await city.Budi.Presses("📤 Kirim laporan");
        foreach (var official in (Person[])[city.Kasi, city.Kabid])
        {
            await official.Presses("📝 Catatan");
            await official.Says(Long(1000));
            await official.Presses("📤 Teruskan");
        }

        await city.Kadis.SeesButton("👍 Diterima");
        await city.Kadis.Presses("ℹ️ Riwayat");
        await city.Ani.SeesButton("Sudah");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task A_list_of_buttons_has_pages_and_the_buttons_beside_it_stay()
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.Kabid.TurnsToAsync($"👉 Kasi {CrowdedOffice.Many} ", press: false);
        await city.Kabid.SeesButton("↩️ Kembalikan");
        await city.Kabid.Presses("‹");
        await city.Kabid.SeesButton("›");
        await NothingWasRefusedAsync();
    }

    [Fact]
    public async Task Thirty_open_reports_leave_the_draft_with_its_send_button()
    {
        for (var no = 1; no <= 30; no++)
        {
            await city.Ani.Says("/lapor");
            await city.Ani.Presses("Mati total");
            await city.Ani.Says($"Gangguan nomor {no}: internet mati di loket pelayanan.");
            await city.Ani.Presses("✅ Kirim");
            await city.Ani.Sees($"GJ-26-{no:0000}");
        }

        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says("Satu lagi: internet mati di gudang belakang.");
        await city.Ani.Sees("dan 25 lainnya");
        await city.Ani.SeesButton("GJ-26-0030");
        await city.Ani.SeesButton("✅ Kirim");
        await NothingWasRefusedAsync();
    }

    [Theory]
    [InlineData("message is too long")]
    [InlineData("can't parse entities: Unsupported start tag")]
    [InlineData("MESSAGE_TOO_LONG")]
    public async Task A_card_that_is_refused_all_the_same_comes_short_with_its_buttons(string why)
    {
        city.World.OnCall = call => call.Method == "sendMessage" && call.Parameters["reply_markup"] is not null
            && ((string?)call.Parameters["text"])?.Contains("<b>", StringComparison.Ordinal) == true
                ? Fault.Refuse(Refusal.BadRequest(why)) : null;
        await city.ReportsAsync();
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.Sees("GJ-26-0001");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    private async Task DisposesAsync(Person official, string receiver)
    {
        await official.Presses("📝 Instruksi");
        await official.Says(Long(1000));
        await official.SeesButton($"👉 {receiver}");
        await official.Presses($"👉 {receiver}");
    }

    private async Task NothingWasRefusedAsync()
    {
        await city.SettleAsync();
        await using var scope = city.Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<BotDb>().Set<OutboxRow>();
        Assert.Empty(await rows.Where(r => r.State == OutboxState.Dead).Select(r => r.Fault).ToListAsync());
        Assert.DoesNotContain("goes again, short", await city.LogAsync(), StringComparison.Ordinal);
    }

    private static string Long(int length) => string.Concat(Enumerable.Repeat(Emoji, length / Emoji.Length)).PadRight(length, 'x');
}
