using GangguanBot.Chat;

namespace GangguanBot.Office.Privacy;

public enum PrivacyAct { Show, Fix, Erase, EraseSurely }

/// <summary>An act on one's own data.</summary>
public sealed record PrivacyButton(PrivacyAct Act) : IButton<PrivacyButton>
{
    public static string Prefix => "dsa";
}

public enum ErasureAct { Show, Erase, EraseSurely, Refuse }

/// <param name="AskedAt">Minutes since 1970: a request made again later is another one.</param>
public sealed record ErasureButton(int Person, int AskedAt, ErasureAct Act) : IButton<ErasureButton>
{
    public static string Prefix => "hpa";
}
