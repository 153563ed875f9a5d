namespace Korevagt.Batches.Tests.Survival;

/// <summary>Tests that keep both cores busy with processes of their own, one after another; they share the undisturbed results.</summary>
[CollectionDefinition(Name)]
public sealed class SurvivalCollection : ICollectionFixture<UndisturbedRuns>
{
    public const string Name = "survival";
}
