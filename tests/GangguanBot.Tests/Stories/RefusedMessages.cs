using System.Globalization;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Tests.City;
using GangguanBot.Tickets.History;
using Microsoft.EntityFrameworkCore;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>Telegram refuses a message for good: somebody stands in, or an admin hears what did not arrive.</summary>
public sealed class RefusedMessages : StoryTest
{
    [Theory]
    [InlineData(400, "Bad Request: PEER_ID_INVALID")]
    [InlineData(400, "Bad Request: chat not found")]
    [InlineData(400, "Bad Request: INPUT_USER_DEACTIVATED")]
    [InlineData(400, "Bad Request: USER_ID_INVALID")]
    [InlineData(403, "Forbidden: bot can't initiate conversation with a user")]
    public async Task Who_cannot_be_reached_is_represented_and_the_admin_hears_it_once(int code, string description)
    {
        await city.ReportsAsync();
        Refuses(city.Kabid, code, description);
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.SweepAsync();
        await city.Admin.Sees("Ir. Ratna Kusuma (Kabid) tidak lagi dapat dihubungi");
        Assert.Equal((1, 1, 0), (city.Admin.Heard("tidak lagi dapat dihubungi"),
            city.Admin.Heard("Kepala Bidang Teknologi Informasi untuk sementara:"), city.Admin.Heard("Telegram menolak")));
    }

    [Fact]
    public async Task Away_and_back_and_away_again_within_one_sweep_still_hands_over()
    {
        await city.ReportsAsync();
        await city.SettleAsync();
        Refuses(city.Kabid, 400, "Bad Request: PEER_ID_INVALID");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.SettleAsync();

        city.World.OnCall = null;
        await city.Kabid.Says("/start");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.SettleAsync();
        Assert.DoesNotContain(city.Kadis.Messages, m => m.Keyboard?.Find("👉 Kasi") is not null);

        Refuses(city.Kabid, 400, "Bad Request: PEER_ID_INVALID");
        await city.Sinta.Says("/lapor");
        await city.Sinta.Presses("Lambat");
        await city.Sinta.Says("Jaringan di loket pendaftaran lambat sejak pagi.");
        await city.Sinta.Presses("✅ Kirim");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.Sees("GJ-26-0002");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.SettleAsync();
        Assert.Equal(2, city.Admin.Heard("tidak lagi dapat dihubungi"));
    }

    [Fact]
    public async Task Who_could_not_be_reached_by_an_earlier_process_is_there_again_when_a_message_gets_through()
    {
        await city.Kabid.Says("/start");
        await city.ReportsAsync();
        await city.SettleAsync();
        Refuses(city.Kabid, 400, "Bad Request: PEER_ID_INVALID");
        await city.Kadis.Presses("👉 Kabid TI");
        await city.Kadis.SeesButton("👉 Kasi");
        await city.SettleAsync();
        city.World.OnCall = null;
        await city.RestartAsync();
        await city.Kabid.Says("/profil");
        await city.Kabid.SeesButton("👉 Kasi");
        await city.SettleAsync();
        Assert.DoesNotContain(city.Kadis.Messages, m => m.Keyboard?.Find("👉 Kasi") is not null);
    }

    [Theory]
    [InlineData("Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("Bad Request: can't parse entities: unclosed tag")]
    [InlineData("Bad Request: something that nobody has heard of")]
    public async Task A_card_that_is_refused_is_told_to_the_admin_with_its_ticket(string description)
    {
        Refuses(city.Kadis, 400, description);
        await city.Ani.Says("/lapor");
        await city.Ani.Presses("Mati total");
        await city.Ani.Says(Ladder.Sentence);
        await city.Ani.Presses("✅ Kirim");
        await city.Ani.Sees("GJ-26-0001");
        await city.SweepAsync();
        await city.SweepAsync();
        Assert.Equal((1, 1), (city.Admin.Heard("Telegram menolak"), city.Admin.Heard("• GJ-26-0001: kartu untuk Drs. Firdaus Wibawa, M.Si")));
        Assert.Equal(0, city.Admin.Heard("tidak lagi dapat dihubungi"));

        await city.Admin.Says("/kesehatan");
        await city.Admin.Sees("Pesan yang ditolak Telegram dalam 24 jam terakhir: 1");
        city.Clock.Advance(TimeSpan.FromHours(25));
        await city.Admin.Says("/kesehatan");
        await city.SettleAsync();
        Assert.DoesNotContain("ditolak Telegram", city.Admin.Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_refused_messages_are_told_as_one_and_three_times_an_hour_at_most()
    {
        await city.ReportsAsync();
        await RefusedAsync(12);
        for (var minutes = 0; minutes < 60; minutes += 5)
        {
            await city.SweepAsync();
            await RefusedAsync(2);
            city.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        Assert.Equal((3, 3), (city.Admin.Heard("Telegram menolak"), city.Admin.Heard("• GJ-26-0001: berkas untuk Budi")));
        city.Clock.Advance(TimeSpan.FromDays(2));
        await city.SweepAsync();
        city.Clock.Advance(TimeSpan.FromDays(2));
        await RefusedAsync(1);
        await city.SweepAsync();
        Assert.Equal(1, await city.QueryAsync(db => db.Set<RefusedMessage>().CountAsync()));
    }

    [Fact]
    public async Task An_edit_that_is_refused_is_told_too()
    {
        await city.ReachesTheTechnicianAsync();
        Refuses(city.Budi, 400, "Bad Request: BUTTON_DATA_INVALID");
        await city.Budi.Presses("✅ Terima");
        await city.SettleAsync();
        await city.SweepAsync();
        await city.Admin.Sees("• GJ-26-0001: kartu untuk Budi");
    }

    private async Task RefusedAsync(int count)
    {
        var budi = await city.PersonAsync(city.Budi.Id);
        await city.QueryAsync(db =>
        {
            for (var i = 0; i < count; i++)
                db.Add(new RefusedMessage { TicketId = 1, PersonId = budi.Id, Kind = DeliveredAs.File });
            return db.SaveChangesAsync();
        });
    }

    /// <summary>Telegram answers each message to this person so.</summary>
    private void Refuses(Person person, int code, string description)
    {
        var chat = person.Id.ToString(CultureInfo.InvariantCulture);
        bool Meant(Call call) => call.Method is "sendMessage" or "editMessageText" && call.Parameters["chat_id"]?.ToString() == chat;
        IsMeantToFail = call => call.Code is 400 or 403 && Meant(call);
        city.World.OnCall = call => Meant(call) ? Fault.Refuse(new Refusal(code, description)) : null;
    }
}
