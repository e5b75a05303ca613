using GangguanBot.Chat;

namespace GangguanBot.Office.Admission;

/// <summary>Names an admin of whom <c>Admins</c> gave only the number, at the first /start. The usual welcome follows.</summary>
public sealed class NamelessAdmin(OfficeDirectory office, StaffSettings settings) : ILinkHandler
{
    public async Task<bool> OpenAsync(Talk talk, string argument)
    {
        if (settings.Admins.Contains(talk.Speaker.UserId)
            && await office.ByTelegramIdAsync(talk.Speaker.UserId) is { StartedAt: null, Name: FirstAdmin.Nameless } admin
            && PersonNames.FromTelegram(talk.Incoming.Name) is { } name) admin.Name = name;
        return false;
    }
}
