using GangguanBot.Simulator.BotApi;
using GangguanBot.Simulator.Office;
using GangguanBot.Tests.City;
using Ladder = GangguanBot.Tests.City.Ladder;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Who is late is reminded, politely, and once for each level.</summary>
public sealed class Reminders : StoryTest
{
    private const string Half =
        "Izin mengingatkan, GJ-26-0001 dari Dinas Pendidikan menunggu disposisi Bapak/Ibu. Batas waktu Selasa, 24 November 2026 pukul 16.00 WIB.";
    private const string Late =
        "batas waktu disposisi GJ-26-0001 dari Dinas Pendidikan telah terlampaui sejak Selasa, 24 November 2026 pukul 16.00 WIB.";

    [Fact]
    public async Task Half_time_and_limit_are_each_said_once_whatever_sweeps_and_restarts()
    {
        await city.ReportsAsync();
        await city.SweepAsync();
        Assert.Equal(0, Seen(city.Kadis, "Izin mengingatkan"));

        await SweepsAt(24, 14);
        Assert.Equal((1, 0), (Seen(city.Kadis, Half), Seen(city.Kadis, Late)));
        await SweepsAt(25, 9);
        Assert.Equal((1, 1), (Seen(city.Kadis, Half), Seen(city.Kadis, Late)));
        await SweepsAt(30, 9); // of the higher levels, which are the Kadis' own, only the highest
        Assert.Equal((1, 2), (Seen(city.Kadis, Half), Seen(city.Kadis, Late)));
        Assert.Equal((1, 1), (Seen(city.Ani, "mengingatkan"),
            Seen(city.Ani, "mengingatkan, surat permohonan bertanda tangan"))); // of her letter, and of nothing else

        await city.Kadis.Presses("Buka GJ-26-0001");
        await city.Kadis.SeesButton("👉 Kabid TI");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task A_step_that_was_acted_on_is_never_chased()
    {
        await city.ReachesTheKabidAsync();
        await SweepsAt(24, 14);
        Assert.Equal((0, 1), (Seen(city.Kadis, "mengingatkan"), Seen(city.Kabid, "Izin mengingatkan")));
        await city.Kabid.Presses("👉 Kasi");
        await city.Kasi.SeesButton("👷 Budi");
        await SweepsAt(25, 9);
        Assert.Equal((0, 1), (Seen(city.Kadis, "mengingatkan"), Seen(city.Kabid, "mengingatkan")));
        Assert.Equal(0, Seen(city.Kabid, "terlampaui"));
    }

    [Fact]
    public async Task A_hold_wakes_up_on_its_day()
    {
        await city.ArrivesAsync();
        await city.Budi.Presses("⏸ Tunda");
        await city.Budi.Presses("Menunggu penyedia layanan");
        await city.Budi.Presses("Kamis, 26 November 2026");
        await city.Budi.Sees("⏸ Ditunda");
        await SweepsAt(25, 15);
        Assert.Equal(0, Seen(city.Budi, "mengingatkan"));
        await SweepsAt(26, 8);
        Assert.Equal(1, Seen(city.Budi,
            "GJ-26-0001 dari Dinas Pendidikan ditunda sampai Kamis, 26 November 2026 pukul 07.30 WIB. Mohon ditinjau kembali."));
    }

    [Fact]
    public async Task A_half_made_report_is_reminded_of_once()
    {
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Lambat");
        await city.Ani.Sees("jelaskan dengan satu kalimat");
        await city.SweepAsync();
        Assert.Equal(0, Seen(city.Ani, "belum dikirim"));
        await SweepsAt(23, 10);
        await SweepsAt(24, 10);
        Assert.Equal(1, Seen(city.Ani, "ada laporan gangguan yang belum dikirim"));
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("✏️ Lanjutkan");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.Presses("✅ Kirim");
        await city.Kadis.SeesButton("👉 Kabid TI");
    }

    /// <summary>Twice, and once more after a restart.</summary>
    private async Task SweepsAt(int day, int hour)
    {
        await city.SettleAsync();
        city.Clock.MoveTo(new DateTimeOffset(2026, 11, day, hour, 0, 0, OfficeClock.Wib));
        await city.SweepAsync();
        await city.SweepAsync();
        await city.RestartAsync();
        await city.SweepAsync();
    }

    private static int Seen(Person person, string text) =>
        person.Messages.Count(m => m.FromBot && m.Text.Contains(text, StringComparison.Ordinal));
}
