using static GangguanBot.Sop.Move;

namespace GangguanBot.Sop;

/// <summary>Conditions on single moves, kept in the machine and not on the screen: a forged button meets them too.</summary>
internal static class Gates
{
    public static Refusal? Obstacle(Move move, Facts facts) => move switch
    {
        TakeBack when facts.Opened => Refusal.AlreadyOpened,
        Accept when facts.Accepted => Refusal.AlreadyAccepted,
        Arrive when !facts.Accepted => Refusal.NotAccepted,
        Conclude when !facts.DiagnosisComplete => Refusal.DiagnosisGap,
        Reopen when !facts.MayReopen => Refusal.TooLateToReopen,
        _ => null,
    };
}
