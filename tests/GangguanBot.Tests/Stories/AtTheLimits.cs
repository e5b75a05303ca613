using System.Text.Json.Nodes;
using GangguanBot.Chat.Sending;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Storage;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Every text at its longest and every list at 200: no card becomes one that Telegram refuses, and nobody loses a button.</summary>
public sealed class AtTheLimits : IAsyncLifetime
{
    private const int Many = 200;
    private const string Emoji = "🙏🏽 <b>&amp; \"";
    private TestCity city = null!;

    public async Task InitializeAsync()
    {
        city = await TestCity.OpenWithAsync(Crowded());
        foreach (var no in Enumerable.Range(1, 3)) city.World.AddPerson(5000 + no, $"Teknisi {no}", started: true);
    }

    public async Task DisposeAsync() => await city.DisposeAsync();

    [Fact]
    public async Task A_ticket_goes_all_the_way_with_every_text_at_its_longest()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says(Long(1000));
        await city.Ani.Presses("📍 Tempat");
        await TurnsToAsync(city.Ani, Named("Lokasi", Many, FieldLimits.SiteName));
        await city.Ani.Presses("☎️ Kontak");
        await city.Ani.Says(Long(200));
        await city.Ani.Presses("🕒 Sejak kapan");
        await city.Ani.Says(Long(200));
        await city.Ani.Presses("✅ Kirim");
        await DisposesAsync(city.Kadis, "Kabid TI");
        await DisposesAsync(city.Kabid, "Kasi");
        await city.Kasi.Presses("📝 Instruksi");
        await city.Kasi.Says(Long(1000));
        await TurnsToAsync(city.Kasi, "👷 Budi");
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
        await TurnsToAsync(city.Kabid, $"👉 {Named("Kasi", Many, FieldLimits.PostShort)[..20]}", press: false);
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

    /// <summary>Turns the pages of a long list until the button stands there.</summary>
    private static async Task TurnsToAsync(Person person, string label, bool press = true)
    {
        for (var page = 0; page <= Many; page++)
        {
            var card = await person.WaitFor(m => m.FromBot && (m.Keyboard?.Find(label) ?? m.Keyboard?.Find("›")) is not null, what: label);
            if (card.Keyboard!.Find(label) is not null)
            {
                if (press) await person.Presses(label);
                return;
            }

            await person.Presses("›");
        }

        Assert.Fail($"no page has {label}");
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

    private static string Named(string kind, int no, FieldLimit limit) => $"{kind} {no} ".PadRight(limit.Longest, 'W');

    private static string Crowded()
    {
        var office = JsonNode.Parse(SampleOffice.Json)!;
        var agency = office["agencies"]!.AsArray().Single(a => (string?)a!["code"] == "DISDIK")!;
        agency["name"] = Named("Dinas", 1, FieldLimits.AgencyName);
        for (var no = 1; no <= Many; no++)
        {
            agency["sites"]!.AsArray().Add(new JsonObject
            {
                ["name"] = Named("Lokasi", no, FieldLimits.SiteName), ["address"] = Named("Jalan", no, FieldLimits.SiteAddress),
            });
            office["posts"]!.AsArray().Add(new JsonObject
            {
                ["code"] = $"KASI-{no}", ["role"] = "Kasi", ["title"] = Named("Kepala Seksi", no, FieldLimits.PostTitle),
                ["short"] = Named("Kasi", no, FieldLimits.PostShort), ["reportsTo"] = "KABID-TI",
            });
            office["people"]!.AsArray().Add(new JsonObject
            {
                ["telegramId"] = 5000 + no, ["name"] = Named("Teknisi", no, FieldLimits.PersonName), ["role"] = "Technician",
                ["section"] = "KASI-JAR",
            });
        }

        return office.ToJsonString();
    }
}
