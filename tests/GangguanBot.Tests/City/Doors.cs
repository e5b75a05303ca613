using System.Text.RegularExpressions;
using GangguanBot.Simulator.BotApi;

namespace GangguanBot.Tests.City;

/// <summary>How people come in, as far as a story wants to have it behind it.</summary>
public static partial class Doors
{
    /// <summary>The newest claim code in the log, with its <c>klaim-</c>.</summary>
    public static async Task<string> ClaimCodeAsync(this TestCity city) => ClaimCode().Matches(await city.LogAsync())[^1].Value;

    /// <summary>A person whom the office does not know, and who has never written to the bot.</summary>
    public static Person Stranger(this TestCity city, long id = 5001, string name = "Rina Marlina") => city.World.AddPerson(id, name);

    /// <summary>The admin makes an invitation by the labels of role and place.</summary>
    /// <returns>Its link.</returns>
    public static async Task<string> InvitesAsync(this Person admin, string role, string? place, bool approval = false)
    {
        var before = admin.Messages.Count == 0 ? 0 : admin.Messages[^1].Id;
        await admin.Says("/undang");
        await admin.WaitFor(m => m.FromBot && m.Id > before && m.Keyboard?.Find("Perlu persetujuan") is not null);
        if (approval) await admin.Presses("◻️ Perlu persetujuan");
        if (approval) await admin.SeesButton("☑️ Perlu persetujuan");
        await admin.Presses(role);
        if (place is not null) await admin.Presses(place);
        var message = await admin.WaitFor(m =>
            m.FromBot && m.Id > before && m.Text.Contains("https://t.me/", StringComparison.Ordinal), what: "an invitation's link");
        return Link().Match(message.Text).Value;
    }

    [GeneratedRegex("klaim-[A-Z0-9]+")] private static partial Regex ClaimCode();

    [GeneratedRegex(@"https://t\.me/\S+")] private static partial Regex Link();
}
