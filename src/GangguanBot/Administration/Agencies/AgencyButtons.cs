using GangguanBot.Chat;

namespace GangguanBot.Administration.Agencies;

public sealed record AgencySearchButton() : IButton<AgencySearchButton>
{
    public static string Prefix => "aas";
}

public sealed record AgencyListButton(int Page, string Query) : IButton<AgencyListButton>
{
    public static string Prefix => "aal";
}

/// <param name="Page">Of its sites.</param>
public sealed record AgencyCardButton(int Agency, int Page) : IButton<AgencyCardButton>
{
    public static string Prefix => "aac";
}

public sealed record AddAgencyButton() : IButton<AddAgencyButton>
{
    public static string Prefix => "aca";
}

public enum AgencyAct { Name, Short, Critical, Ordinary, Remove, RemoveSurely }

/// <param name="Stamp">Of the agency as it was shown, as with the buttons of its sites.</param>
public sealed record AgencyButton(int Agency, int Stamp, AgencyAct Act) : IButton<AgencyButton>
{
    public static string Prefix => "acb";
}

public sealed record AddSiteButton(int Agency, int Stamp) : IButton<AddSiteButton>
{
    public static string Prefix => "asa";
}

public enum SiteAct { Open, Name, Address, Probe, Remove, RemoveSurely }

public sealed record SiteChangeButton(int Site, int Stamp, SiteAct Act) : IButton<SiteChangeButton>
{
    public static string Prefix => "asc";
}

/// <param name="Fact">One of <see cref="SiteQuestions.All"/>.</param>
public sealed record SiteFactButton(int Site, int Stamp, string Fact) : IButton<SiteFactButton>
{
    public static string Prefix => "asd";
}
