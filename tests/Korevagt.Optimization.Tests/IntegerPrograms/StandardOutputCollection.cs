namespace Korevagt.Optimization.Tests.IntegerPrograms;

/// <summary>Runs beside no other test, since standard output belongs to the whole process.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StandardOutputCollection
{
    public const string Name = "Standard output";
}
