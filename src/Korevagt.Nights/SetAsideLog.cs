using System.ComponentModel;
using Korevagt.Domain.Faults;

namespace Korevagt.Nights;

/// <summary>A log that cannot be used. It stops nothing: it is read again on the next night, when plan or mapping may fit it.</summary>
/// <param name="Name">Its name, without the folder.</param>
/// <param name="Sha256">SHA-256 of its content.</param>
/// <param name="Faults">All that is wrong with it; at least one.</param>
public sealed record SetAsideLog(
    [Description("Its name, without the folder.")] string Name,
    [Description("SHA-256 of its content.")] string Sha256,
    [Description("All that is wrong with it; at least one.")] IReadOnlyList<Fault> Faults);
