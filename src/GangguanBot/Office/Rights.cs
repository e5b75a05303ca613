using GangguanBot.Sop;
using static GangguanBot.Sop.Role;

namespace GangguanBot.Office;

/// <summary>A permission besides the moves of a ticket, which are the SOP table's.</summary>
public enum Right
{
    /// <summary>Report a disruption, and see what the own agency has reported.</summary>
    Report,

    /// <summary>See what waits for me.</summary>
    SeeTasks,

    /// <summary>Name somebody who stands in for me, or for those below me (<c>/wakil</c>).</summary>
    NameDeputy,

    /// <summary>Say that I am away (<c>/siaga</c>).</summary>
    SayAbsence,

    /// <summary>Choose the hour of the own daily digest (<c>/ringkasan</c>).</summary>
    HaveDigest,

    /// <summary>Register a paper letter for an agency, and an oral disposition for an official.</summary>
    KeepAgenda,

    /// <summary>See the recap: all of it, that of the own branch or that of the own section (<c>/rekap</c>).</summary>
    SeeRecaps,

    /// <summary>Look for any ticket of the office (<c>/register</c>); what is Terbatas or Rahasia is <c>Discretion</c>'s to say.</summary>
    SeeRegister,

    /// <summary>People, posts, agencies, calendar, settings.</summary>
    Administer,
}

/// <summary>
/// The table of rights. It is asked at each command and press, whatever a menu shows. <c>TicketRoles</c> says what a person may see of a
/// ticket, and the SOP table which moves they may make.
/// </summary>
public static class Rights
{
    private static readonly Dictionary<Right, Role[]> Table = new()
    {
        [Right.Report] = [Reporter],
        [Right.SeeTasks] = [Technician, Kasi, Kabid, Kadis, FrontDesk],
        [Right.NameDeputy] = [Kasi, Kabid, Kadis, FrontDesk, Admin],
        [Right.SayAbsence] = [Technician, Kasi, Kabid, Kadis],
        [Right.HaveDigest] = [Technician, Kasi, Kabid, Kadis],
        [Right.KeepAgenda] = [FrontDesk],
        [Right.SeeRecaps] = [Kasi, Kabid, Kadis, Admin],
        [Right.SeeRegister] = [Kasi, Kabid, Kadis, FrontDesk, Admin],
        [Right.Administer] = [Admin],
    };

    /// <summary>The roles that have it.</summary>
    public static IReadOnlyList<Role> RolesWith(Right right) => Table[right];

    /// <summary>The same as names, for <c>Routes</c>.</summary>
    public static string[] Of(Right right) => [.. Table[right].Select(r => r.ToString())];
}
