using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;

namespace Korevagt.Server.Resources;

/// <summary>One thing that is wrong with a file.</summary>
/// <param name="File">The file where it is another than the one asked about; else absent.</param>
/// <param name="Pointer">Where in the file (RFC 6901), empty for all of it.</param>
/// <param name="Place">Where in the file, in words or as a JSON path; may be empty.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right; absent where the message already says so.</param>
public sealed record FaultView(string? File, string Pointer, string Place, Text Message, Text? Expected)
{
    /// <summary>What is shown of a fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="asked">What faults call the file that was asked about, or null.</param>
    public static FaultView Of(Fault fault, string? asked = null) => new(
        fault.File == asked ? null : fault.File, JsonPointer.OfPath(fault.Place), fault.Place, fault.Message, fault.Expected);
}
