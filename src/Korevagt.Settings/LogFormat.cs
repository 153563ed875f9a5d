namespace Korevagt.Settings;

/// <summary>How the log is written; always on standard error.</summary>
public enum LogFormat
{
    /// <summary>Text on a terminal, JSON elsewhere.</summary>
    Auto,

    /// <summary>A line of text per entry.</summary>
    Text,

    /// <summary>A JSON object per line.</summary>
    Json,
}
