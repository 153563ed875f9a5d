using System.Text.Json.Serialization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files.Scenarios.Changes;

/// <summary>
/// One change of a scenario. It first resolves against a plan, saying all that is wrong; only a change that resolved
/// without a fault is described and applied.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = Discriminator)]
[JsonDerivedType(typeof(RemoveShift), "removeShift")]
[JsonDerivedType(typeof(AddShift), "addShift")]
[JsonDerivedType(typeof(RetimeShift), "retimeShift")]
[JsonDerivedType(typeof(SetShiftCars), "setShiftCars")]
[JsonDerivedType(typeof(SetShiftStation), "setShiftStation")]
[JsonDerivedType(typeof(SetShiftDistricts), "setShiftDistricts")]
[JsonDerivedType(typeof(MoveStation), "moveStation")]
[JsonDerivedType(typeof(MoveArea), "moveArea")]
[JsonDerivedType(typeof(ScaleDemand), "scaleDemand")]
[JsonDerivedType(typeof(MoveToDaytime), "moveToDaytime")]
[JsonDerivedType(typeof(SetContractPrice), "setContractPrice")]
[JsonDerivedType(typeof(SetContractTerms), "setContractTerms")]
[JsonDerivedType(typeof(AddContract), "addContract")]
[JsonDerivedType(typeof(SetShiftContract), "setShiftContract")]
[JsonDerivedType(typeof(SetCostDriver), "setCostDriver")]
[JsonDerivedType(typeof(SetDrivingSpeed), "setDrivingSpeed")]
[JsonDerivedType(typeof(SetDispatchRule), "setDispatchRule")]
[JsonDerivedType(typeof(SetServiceTarget), "setServiceTarget")]
[JsonDerivedType(typeof(SetServiceProcess), "setServiceProcess")]
internal abstract record ScenarioChange : Sourced
{
    /// <summary>The property that tells the changes apart.</summary>
    public const string Discriminator = "change";

    /// <summary>Everything that keeps the change from being applied to a plan.</summary>
    public abstract IEnumerable<PlacedFault> Resolve(Plan plan, ChangePlace place);

    /// <summary>The plan with the change; the same plan when it changes nothing.</summary>
    public abstract Plan Apply(Plan plan);

    /// <summary>What is wrong with the change when all are applied; asked for only where none has a fault of its own.</summary>
    /// <param name="outcome">The plan after the last change.</param>
    /// <param name="place">Where the change stands.</param>
    public virtual IEnumerable<PlacedFault> JudgeOutcome(Plan outcome, ChangePlace place) => [];

    /// <summary>The change in words: a plain sentence without a full stop, "Nattevagt Silkeborg nedlægges".</summary>
    /// <param name="plan">The plan before the change.</param>
    public abstract Text Describe(Plan plan);
}
