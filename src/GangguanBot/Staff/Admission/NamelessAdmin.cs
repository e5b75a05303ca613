using GangguanBot.Chat;

namespace GangguanBot.Staff.Admission;

/// <summary>Whom <c>Admins</c> named by number alone gets a name with the first /start; the usual welcome follows.</summary>
public sealed class NamelessAdmin(Office office, StaffSettings settings) : IDoor
{
    public async Task<bool> OpenAsync(Talk talk, string argument)
    {
        if (settings.Admins.Contains(talk.Speaker.UserId) && await office.ByTelegramIdAsync(talk.Speaker.UserId) is { StartedAt: null, Name: FirstAdmin.Nameless } admin
            && Names.FromTelegram(talk.Incoming.Name) is { } name) admin.Name = name;
        return false;
    }
}
