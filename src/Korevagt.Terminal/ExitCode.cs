namespace Korevagt.Terminal;

/// <summary>What the process returns.</summary>
public static class ExitCode
{
    /// <summary>The job is done.</summary>
    public const int Done = 0;

    /// <summary>Anything else went wrong: a broken environment or a defect of the program.</summary>
    public const int Failed = 1;

    /// <summary>The input has faults; each has been printed and nothing written.</summary>
    public const int FaultyInput = 2;
}
