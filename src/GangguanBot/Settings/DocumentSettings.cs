namespace GangguanBot.Settings;

/// <summary>The papers that may travel through Telegram. The others are made and kept, and the front desk hands them out.</summary>
public enum PaperSending { Always, UnlessConfidential, Never }

/// <summary>Section <c>Documents</c> of the settings.</summary>
public sealed record DocumentSettings
{
    /// <summary><c>UnlessConfidential</c>: papers of tickets whose sifat is Terbatas or Rahasia are not sent in chat.</summary>
    public PaperSending SendInChat { get; init; } = PaperSending.UnlessConfidential;
}
