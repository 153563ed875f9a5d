namespace Korevagt.Files;

/// <summary>How large files may be that are read whole, in bytes.</summary>
public static class FileLimits
{
    /// <summary>Plans, scenarios, and what they name besides the road map.</summary>
    public const int Usual = 16 * Megabyte;

    /// <summary>Road maps and visit logs that are held in memory.</summary>
    public const int Large = 256 * Megabyte;

    /// <summary>A megabyte as people read it in messages.</summary>
    internal const int Megabyte = 1024 * 1024;
}
