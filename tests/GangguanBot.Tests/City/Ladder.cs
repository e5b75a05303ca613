using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.Photos;

namespace GangguanBot.Tests.City;

/// <summary>The usual way of a ticket, as far as a story wants to have it behind it.</summary>
public static class Ladder
{
    public const string Sentence = "Internet lantai 2 mati sejak pagi, loket tidak bisa melayani.";

    public static async Task ReportsAsync(this TestCity city)
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.Ani.Says(Sentence);
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
    }

    public static async Task ReachesTheKabidAsync(this TestCity city)
    {
        await city.ReportsAsync();
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    public static async Task ReachesTheKasiAsync(this TestCity city)
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
    }

    public static async Task ReachesTheTechnicianAsync(this TestCity city)
    {
        await city.ReachesTheKasiAsync();
        await city.Kasi.Presses("👷 Budi");
        await city.Budi.SeesButton("✅ Terima");
    }

    public static async Task ArrivesAsync(this TestCity city)
    {
        await city.ReachesTheTechnicianAsync();
        await city.Budi.Presses("✅ Terima");
        await city.Budi.Presses("📍 Tiba di lokasi");
        await city.Budi.Sees("Hasil tes jaringan?");
    }

    public static async Task FindsABrokenCableAsync(this TestCity city)
    {
        await city.ArrivesAsync();
        await city.DiagnosesABrokenCableAsync();
    }

    public static async Task DiagnosesABrokenCableAsync(this TestCity city)
    {
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.Presses("Normal");
        await city.Budi.SeesButton("📤 Kirim laporan");
    }

    /// <summary>With a photo before and one after, and what was used up.</summary>
    public static async Task ReplacesTheCableWithPhotosAsync(this TestCity city)
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("Mati");
        await city.Budi.Presses("Kabel");
        await city.Budi.Presses("Kabel rusak");
        await city.Budi.SeesButton("Normal");
        city.Budi.SendPhoto(Scenes.Jpeg(1), "sebelum, rak lantai 2");
        city.Budi.SendPhoto(Scenes.Jpeg(2), "sesudah");
        await TestCity.Until(async () => (await city.TicketAsync()).Attachments.Count == 2, "both photos are kept");
        await city.Budi.Says("kabel utp 12,5 m, konektor 2");
        await city.Budi.Sees("Bahan: kabel utp 12,5 m, konektor 2");
        await city.Budi.Presses("Normal");
    }

    public static async Task IsReportedUpAsync(this TestCity city)
    {
        await city.Budi.Presses("📤 Kirim laporan");
        await city.Kasi.Presses("📤 Teruskan");
        await city.Kabid.Presses("📤 Teruskan");
        await city.Kadis.SeesButton("👍 Diterima");
    }

    public static async Task ClosesAsync(this TestCity city)
    {
        await city.FindsABrokenCableAsync();
        await city.IsReportedUpAsync();
        await city.Ani.SeesButton("Sudah");
    }
}
