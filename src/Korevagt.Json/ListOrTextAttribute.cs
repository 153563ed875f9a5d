namespace Korevagt.Json;

/// <summary>A text may stand in place of the list of texts: it means the list of it alone.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ListOrTextAttribute : Attribute;
