using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using Microsoft.EntityFrameworkCore;

namespace GangguanBot.Tests.Stories;

/// <summary>What waits and what is late, once a working day, at the hour each person has chosen.</summary>
public sealed class Digests : StoryTest
{
    private const string Title = "📋 Ringkasan harian",
        Waiting = "Menunggu Bapak/Ibu (1):\n• GJ-26-0001 Disdik: menunggu disposisi Bapak/Ibu, batas waktu Selasa, 24 November 2026 pukul 16.00 WIB";

    [Fact]
    public async Task At_eight_each_learns_what_waits_and_what_is_late_below()
    {
        await city.ReachesTheKabidAsync();
        await city.SweepsAtAsync("2026-11-24 07.59");
        Assert.Equal("0 0 0 0", Heard());
        await city.SweepsAtAsync("2026-11-24 08.01");
        await city.Kabid.Sees(Waiting);
        await city.SweepsAtAsync("2026-11-24 15.00");
        Assert.Equal("0 1 0 0", Heard());

        await city.SweepsAtAsync("2026-11-25 09.00");
        await city.Kadis.Sees(
            "Melewati batas waktu pada jajaran Bapak/Ibu (1):\n• GJ-26-0001 Disdik: menunggu disposisi Kepala Bidang Teknologi Informasi, batas waktu Selasa, 24 November 2026 pukul 16.00 WIB");
        await city.RestartAsync();
        await city.SweepAsync();
        Assert.Equal("1 2 0 0", Heard());
        await city.Kabid.Presses("GJ-26-0001 · Disdik");
        await city.Kabid.SeesButton("👉 Kasi");
    }

    [Fact]
    public async Task It_comes_on_working_days_only_and_never_after_hours()
    {
        await city.ReachesTheKabidAsync();
        foreach (var quiet in (string[])["2026-11-28 10.00", "2026-11-29 10.00", "2026-11-30 07.29", "2026-11-30 16.01"])
        {
            await city.SweepsAtAsync(quiet);
            Assert.Equal((quiet, "0 0 0 0"), (quiet, Heard()));
        }

        await city.SweepsAtAsync("2026-12-01 11.00");
        Assert.Equal("1 1 0 0", Heard());
    }

    [Fact]
    public async Task Each_chooses_an_hour_within_bounds()
    {
        await city.ReachesTheKabidAsync();
        await city.Kabid.Says("/ringkasan");
        await city.Kabid.Sees("setiap hari kerja pukul 08.00");
        Assert.Equal(16, city.Kabid.Messages[^1].Keyboard!.Rows.Sum(r => r.Count));
        await city.Kabid.Presses("13.30");
        await city.Kabid.SeesButton("✅ 13.30");
        foreach (var forged in (string[])["dg:450:0:x", "dg:0:0:", "dg:930:0:", "dg:451:0:"]) await city.Kabid.Forges(forged);
        await city.SettleAsync();
        Assert.Equal(810, await city.QueryAsync(db =>
            db.Set<GangguanBot.Office.Person>().Where(p => p.TelegramId == city.Kabid.Id).Select(p => p.DigestMinutes).SingleAsync()));
        await city.Kabid.Presses("13.30");
        await city.Kabid.SeesButton("✅ 13.30");

        await city.SweepsAtAsync("2026-11-24 13.29");
        Assert.Equal("0 0 0 0", Heard());
        await city.SweepsAtAsync("2026-11-24 13.31");
        Assert.Equal("0 1 0 0", Heard());
    }

    [Fact]
    public async Task A_reporter_has_none_and_no_command_for_it()
    {
        await city.ReportsAsync();
        await city.Ani.Says("/ringkasan");
        await city.SettleAsync();
        Assert.Equal(0, city.Ani.Heard("setiap hari kerja pukul"));
        await city.SweepsAtAsync("2026-11-24 09.00");
        Assert.Equal((0, 0, 0), (city.Ani.Heard(Title), city.Rina.Heard(Title), city.Admin.Heard(Title)));
    }

    [Fact]
    public async Task Nothing_to_say_is_not_said_and_a_ticket_that_has_just_come_has_rung_already()
    {
        await city.SweepsAtAsync("2026-11-24 09.00");
        Assert.Equal("0 0 0 0", Heard());
        city.Clock.MoveTo(Moments.Wib("2026-11-25 07.45"));
        await city.ReportsAsync();
        await city.SweepsAtAsync("2026-11-25 08.01");
        await city.SweepsAtAsync("2026-11-25 11.00");
        Assert.Equal("0 0 0 0", Heard());
    }

    private string Heard() => Moments.Heard(Title, city.Kadis, city.Kabid, city.Kasi, city.Budi);
}
