using GangguanBot.Chat;
using GangguanBot.Chat.Routing;
using GangguanBot.Office;
using GangguanBot.Simulator.BotApi;
using GangguanBot.Sop;
using GangguanBot.Tests.City;
using Microsoft.Extensions.DependencyInjection;
using Person = GangguanBot.Simulator.BotApi.Person;

namespace GangguanBot.Tests.Stories;

/// <summary>
/// Every role and every command: heard, or refused with a sentence, whatever the menu shows. The menu shows just what is heard.
/// </summary>
public sealed class RightsOfRoles : StoryTest
{
    private const string Who = "           Reporter Technician Kasi Kabid Kadis FrontDesk Admin Stranger";

    /// <summary>x: may.</summary>
    private static readonly string[] Grid =
    [
        "start       x x x x x x x x",
        "bantuan     x x x x x x x x",
        "bahasa      x x x x x x x x",
        "batal       x x x x x x x -",
        "profil      x x x x x x x -",
        "data_saya   x x x x x x x -",
        "lapor       x - - - - - - -",
        "laporan     x - - - - - - -",
        "status      x - - - - - - -",
        "tugas       - x x x x x - -",
        "siaga       - x x x x - - -",
        "rekap       - - x x x - x -",
        "register    - - x x x x x -",
        "ringkasan   - x x x x - - -",
        "wakil       - - x x x x x -",
        "surat       - - - - - x - -",
        "lisan       - - - - - x - -",
        "admin       - - - - - - x -",
        "undang      - - - - - - x -",
        "kesehatan   - - - - - - x -",
    ];

    [Fact]
    public async Task Each_command_is_heard_or_refused_as_the_grid_says()
    {
        var wrong = new List<string>();
        foreach (var (command, role, may) in Cells())
        {
            var person = Of(role);
            var before = person.Messages.Count == 0 ? 0 : person.Messages[^1].Id;
            if (role == "Stranger") city.Clock.Advance(TimeSpan.FromMinutes(1)); // who hears one sentence a minute
            person.Say($"/{command}");
            var answer = await person.WaitFor(m => m.FromBot && m.Id > before, what: $"an answer to /{command}");
            var refused = answer.Text.Contains("Perintah ini tidak tersedia", StringComparison.Ordinal)
                || answer.Text.Contains("khusus bagi pegawai", StringComparison.Ordinal);
            if (refused == may && !(role == "Stranger" && may)) wrong.Add($"{role} /{command}: {answer.Text}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task The_menu_on_the_phone_shows_just_what_is_heard()
    {
        foreach (var role in Who.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(r => r != "Stranger"))
        {
            var person = Of(role);
            person.Say("/start");
            await TestCity.Until(() => Task.FromResult(person.Commands.Count > 3), $"{role} has a menu");
            await city.SettleAsync();
            Assert.Equal(Cells().Where(c => c.Role == role && c.May).Select(c => c.Command).Order(),
                person.Commands.Select(c => c.Command).Order());
        }
    }

    [Fact]
    public void The_grid_knows_every_command_and_every_right_has_its_rows()
    {
        var table = city.Services.GetRequiredService<RouteTable>();
        Assert.Equal(table.Commands.Keys.Order(), Grid.Select(row => row.Split(' ')[0]).Order());
        foreach (var right in Enum.GetValues<Right>())
            Assert.Contains(table.Commands.Values, route => route.Roles.Order().SequenceEqual(Rights.Of(right).Order()));
    }

    [Fact]
    public void No_button_or_dialogue_of_a_right_is_open_to_others()
    {
        var table = city.Services.GetRequiredService<RouteTable>();
        var guarded = Enum.GetValues<Right>().Select(r => string.Join(',', Rights.Of(r))).ToHashSet();
        foreach (var (name, route) in table.Buttons.Concat(table.Dialogues).Where(r => r.Value.Roles.Count > 0))
        {
            Assert.True(guarded.Contains(string.Join(',', route.Roles)), $"{name} has roles that no right has");
            foreach (var role in Enum.GetValues<Role>())
            {
                var speaker = new Speaker(1, 1, "", "id", new HashSet<string> { role.ToString() });
                Assert.Equal(route.Roles.Contains(role.ToString()), route.IsFor(speaker));
            }

            Assert.False(route.IsFor(new Speaker(1, null, "", "id", new HashSet<string>())));
        }
    }

    private static IEnumerable<(string Command, string Role, bool May)> Cells()
    {
        var roles = Who.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var row in Grid)
        {
            var cells = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < roles.Length; i++) yield return (cells[0], roles[i], cells[i + 1] == "x");
        }
    }

    private Person Of(string role) => role switch
    {
        nameof(Role.Reporter) => city.Ani,
        nameof(Role.Technician) => city.Budi,
        nameof(Role.Kasi) => city.Kasi,
        nameof(Role.Kabid) => city.Kabid,
        nameof(Role.Kadis) => city.Kadis,
        nameof(Role.FrontDesk) => city.Rina,
        nameof(Role.Admin) => city.Admin,
        _ => city.World.People.FirstOrDefault(p => p.Id == 7777) ?? city.World.AddPerson(7777, "Orang Asing", started: true),
    };
}
