using Mono.Cecil;

namespace Korevagt.Architecture.Tests;

/// <summary>
/// The types of its own assembly that a compiled type names: in bases, constraints, attributes, members, and in the bodies of
/// its methods and lambdas. Constants and <c>nameof</c> leave no name in an assembly.
/// </summary>
internal static class NamedTypes
{
    /// <summary>Those types, with repetitions; a nested type stands for the one around it.</summary>
    public static IEnumerable<TypeDefinition> Of(TypeDefinition type) =>
        InDeclaration(type)
            .Concat(type.Fields.SelectMany(field => InAttributes(field).Append(field.FieldType)))
            .Concat(type.Properties.SelectMany(InAttributes))
            .Concat(type.Events.SelectMany(InAttributes))
            .Concat(type.Methods.SelectMany(InMethod))
            .SelectMany(Parts).OfType<TypeDefinition>().Select(Outermost);

    /// <summary>The type itself, or the one that it is nested in.</summary>
    public static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } around ? Outermost(around) : type;

    private static IEnumerable<TypeReference?> InDeclaration(TypeDefinition type) =>
        type.Interfaces.Select(one => one.InterfaceType).Append(type.BaseType)
            .Concat(InConstraints(type)).Concat(InAttributes(type));

    private static IEnumerable<TypeReference?> InMethod(MethodDefinition method) =>
        InSignature(method).Concat(InConstraints(method))
            .Concat(InAttributes(method)).Concat(InAttributes(method.MethodReturnType))
            .Concat(method.Parameters.SelectMany(InAttributes))
            .Concat(method.HasBody ? InBody(method) : []);

    private static IEnumerable<TypeReference?> InBody(MethodDefinition method) =>
        method.Body.Variables.Select(variable => variable.VariableType)
            .Concat(method.Body.ExceptionHandlers.Select(handler => handler.CatchType))
            .Concat(method.Body.Instructions.SelectMany(instruction => instruction.Operand switch
            {
                TypeReference type => [type],
                MethodReference called => InSignature(called),
                FieldReference field => [field.DeclaringType, field.FieldType],
                _ => (IEnumerable<TypeReference?>)[],
            }));

    private static IEnumerable<TypeReference?> InSignature(MethodReference method) =>
    [
        method.DeclaringType, method.ReturnType, .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method is GenericInstanceMethod generic ? generic.GenericArguments : [],
    ];

    private static IEnumerable<TypeReference?> InConstraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType);

    private static IEnumerable<TypeReference?> InAttributes(ICustomAttributeProvider marked) =>
        marked.CustomAttributes.SelectMany(attribute => attribute.ConstructorArguments
            .Concat(attribute.Fields.Concat(attribute.Properties).Select(named => named.Argument))
            .SelectMany(InArgument)
            .Append(attribute.AttributeType));

    private static IEnumerable<TypeReference?> InArgument(CustomAttributeArgument argument) => argument.Value switch
    {
        TypeReference type => [type],
        CustomAttributeArgument inner => InArgument(inner),
        CustomAttributeArgument[] items => items.SelectMany(InArgument),
        _ => [argument.Type],
    };

    /// <summary>The types that one is put together from: a list of visits is a list and a visit.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => generic.GenericArguments.Append(generic.ElementType).SelectMany(Parts),
        IModifierType modified => Parts(modified.ModifierType).Concat(Parts(modified.ElementType)),
        FunctionPointerType pointer =>
            pointer.Parameters.Select(parameter => parameter.ParameterType).Append(pointer.ReturnType).SelectMany(Parts),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
