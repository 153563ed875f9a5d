namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// Tests that run after all others and beside none: they load the machine, and how long their requests take is told.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneTests
{
    public const string Name = "alone";
}
