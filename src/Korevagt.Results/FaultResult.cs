using System.ComponentModel;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Results;

/// <summary>One thing that is wrong with what was given.</summary>
public sealed record FaultResult
{
    /// <summary>The file as the user named it.</summary>
    [Description("The file as the user named it.")]
    public required string File { get; init; }

    /// <summary>Where in the file: a JSON path, a line; empty for the whole file.</summary>
    [Description("Where in the file: a JSON path, a line; empty for the whole file.")]
    public required string Place { get; init; }

    /// <summary>What is wrong.</summary>
    [Description("What is wrong.")]
    public required Text Message { get; init; }

    /// <summary>What would have been right; null where the message says so.</summary>
    [Description("What would have been right; null where the message says so.")]
    public required Text? Expected { get; init; }

    /// <summary>A fault as results have it.</summary>
    public static FaultResult Of(Fault fault) =>
        new() { File = fault.File, Place = fault.Place, Message = fault.Message, Expected = fault.Expected };
}
