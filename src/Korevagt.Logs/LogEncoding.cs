namespace Korevagt.Logs;

/// <summary>How the characters of a log are written.</summary>
public enum LogEncoding
{
    /// <summary>UTF-8, with or without a byte order mark.</summary>
    Utf8,

    /// <summary>Windows code page 1252, as older Danish systems write it.</summary>
    Windows1252,
}
